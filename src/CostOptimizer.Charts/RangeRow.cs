namespace CostOptimizer.Charts;

/// <param name="Low">p10.</param>
/// <param name="Middle">Median.</param>
/// <param name="High">p90.</param>
/// <param name="Text">The range as the reader sees it.</param>
public sealed record RangeRow(string Label, double Low, double Middle, double High, string Text, Paint Paint);
