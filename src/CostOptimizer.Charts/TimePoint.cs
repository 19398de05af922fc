namespace CostOptimizer.Charts;

/// <summary>One step of a series over time.</summary>
/// <param name="AtUtc">Start of the step.</param>
/// <param name="Value">Null in a gap.</param>
/// <param name="Upper">Upper edge of the band above the value.</param>
/// <param name="Limit">Height of the limit line; null where there is none.</param>
public readonly record struct TimePoint(DateTime AtUtc, double? Value, double? Upper, double? Limit);
