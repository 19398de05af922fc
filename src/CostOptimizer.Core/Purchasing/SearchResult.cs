namespace CostOptimizer.Core.Purchasing;

/// <param name="Units">The cheapest purchase evaluated, within its bounds.</param>
/// <param name="Cost">Of it, money an hour.</param>
/// <param name="Bound">No purchase within the bounds costs less.</param>
/// <param name="Corner">The last proposal, a corner of what the cuts allow.</param>
internal sealed record SearchResult(double[] Units, double Cost, double Bound, double[] Corner);
