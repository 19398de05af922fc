namespace CostOptimizer.Core.Performance;

/// <param name="IsExact">
/// The declared name is the family's or that of a measured model; else the family's name only begins it, as gpt2 begins
/// gpt2-xl, which is another network.
/// </param>
internal readonly record struct FamilyMatch(string Family, bool IsExact);
