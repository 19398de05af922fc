namespace CostOptimizer.Core.Explaining;

/// <summary>One named number of an arithmetic: a given with its source, or derived by a formula over earlier symbols.</summary>
/// <param name="Symbol">Unique in its arithmetic: a letter, then letters, digits or underscores, for example <c>target_count</c>.</param>
/// <param name="Label">What it is, in a reader's words.</param>
/// <param name="Value">Unrounded.</param>
/// <param name="Unit">For example <c>USD/month</c>, <c>V100-equivalents</c>, <c>instances</c>; <c>1</c> for a pure number.</param>
/// <param name="Formula">Over symbols of earlier quantities with + - * / ( ) and min, max, ceil, exp; null for a given.</param>
/// <param name="Source">Where a given comes from, or which rule a formula follows.</param>
/// <param name="AtUtc">When a given was read; null where time says nothing.</param>
public sealed record Quantity(
    string Symbol,
    string Label,
    decimal Value,
    string Unit,
    string? Formula,
    string Source,
    DateTime? AtUtc);
