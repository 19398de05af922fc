namespace CostOptimizer.Application.Weekly;

/// <summary>Where a figure comes from.</summary>
/// <param name="RunId">The stored analysis; null for what no analysis knows, such as decisions.</param>
/// <param name="Field">Path in that analysis' JSON, or the store that was asked: <c>plan.totals[USD].effective</c>.</param>
/// <param name="Formula">What was done with it; null when it was taken as it is.</param>
public sealed record FigureSource(string? RunId, string Field, string? Formula = null);
