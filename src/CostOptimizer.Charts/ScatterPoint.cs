namespace CostOptimizer.Charts;

/// <param name="Name">Told to whoever points at the mark, with its figures.</param>
/// <param name="Label">Written beside the mark; null for none.</param>
public sealed record ScatterPoint(double X, double Y, MarkShape Shape, Paint Paint, string Name, string? Label = null);
