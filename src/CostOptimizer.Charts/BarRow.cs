namespace CostOptimizer.Charts;

/// <param name="Text">The value as the reader sees it.</param>
public sealed record BarRow(string Label, double Value, string Text, Paint Paint);
