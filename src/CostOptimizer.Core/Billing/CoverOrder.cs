namespace CostOptimizer.Core.Billing;

/// <summary>What is tried on what, in order; the same for every hour.</summary>
/// <param name="Cells">How many cells the steps' totals need.</param>
internal sealed record CoverOrder(CoverLayer[] Layers, int Cells);
