namespace CostOptimizer.Core.Performance;

/// <summary>Mean log ratio of one family between two devices.</summary>
internal readonly record struct FamilyRatio(string Family, string From, string To, double LogRatio);
