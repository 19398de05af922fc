using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Allocation;

/// <summary>So many instances of one type.</summary>
/// <param name="Count">0 or more.</param>
public sealed record MixPart(string TypeName, int Count, HourlyRate Price);
