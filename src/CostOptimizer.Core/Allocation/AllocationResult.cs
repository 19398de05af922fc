namespace CostOptimizer.Core.Allocation;

/// <param name="Mix">One part per type of the request, ordered by name; parts may be 0.</param>
/// <param name="SlicesOf">By type name: slices of each bucket that it serves.</param>
/// <param name="IsProven">False when the counted limit of steps ended the search: the mix is then feasible, perhaps not the cheapest.</param>
public sealed record AllocationResult(HardwareMix Mix, IReadOnlyDictionary<string, IReadOnlyList<int>> SlicesOf, bool IsProven);
