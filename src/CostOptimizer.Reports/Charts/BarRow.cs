namespace CostOptimizer.Reports.Charts;

/// <param name="Text">The value as the reader sees it.</param>
internal sealed record BarRow(string Label, double Value, string Text, Paint Paint);
