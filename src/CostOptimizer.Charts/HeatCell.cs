namespace CostOptimizer.Charts;

/// <param name="Share">0 to 1; what lies outside is drawn as the nearer of them.</param>
/// <param name="Name">Told to whoever points at the cell, with its figure.</param>
public readonly record struct HeatCell(double Share, string Name);
