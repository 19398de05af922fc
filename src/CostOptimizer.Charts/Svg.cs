namespace CostOptimizer.Charts;

/// <summary>A finished picture: one <c>svg</c> element whose texts are encoded.</summary>
public readonly record struct Svg(string Markup);
