namespace CostOptimizer.Core.Packing;

/// <param name="Hosts">Instances of the host type.</param>
/// <param name="Placements">Ordered by host, device and fleet.</param>
/// <param name="LowerBound">No packing needs fewer hosts than this.</param>
/// <param name="IsProven">True when fewer hosts were shown to be impossible; false when the counted limit ended the search.</param>
public sealed record PackResult(int Hosts, IReadOnlyList<PackPlacement> Placements, int LowerBound, bool IsProven);
