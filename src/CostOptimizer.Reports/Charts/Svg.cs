namespace CostOptimizer.Reports.Charts;

/// <summary>A finished picture: one <c>svg</c> element whose texts are encoded.</summary>
internal readonly record struct Svg(string Markup);
