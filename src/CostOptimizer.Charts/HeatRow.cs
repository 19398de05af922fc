namespace CostOptimizer.Charts;

/// <param name="Cells">One for each column; null where nothing is known.</param>
public sealed record HeatRow(string Label, IReadOnlyList<HeatCell?> Cells);
