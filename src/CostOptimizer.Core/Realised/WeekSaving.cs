using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>What one recommendation saved in one week.</summary>
/// <param name="WeekUtc">Monday 00:00 UTC.</param>
/// <param name="KnownHours">Of the week's 168, those of which the estate's usage is known.</param>
/// <param name="WhyUnmeasured">Null when the week was measured; otherwise <paramref name="Measured"/> is null.</param>
/// <param name="RollOut">Share of the move made, 0..1, over the known hours.</param>
/// <param name="Promised">The promise for a week: per month × 168 ÷ 730.</param>
public sealed record WeekSaving(
    string RecommendationId,
    FleetId Fleet,
    DateTime WeekUtc,
    int KnownHours,
    string? WhyUnmeasured,
    decimal RollOut,
    DemandBasis Basis,
    Money Promised,
    MeasuredSaving? Measured)
{
    /// <summary>Whether hours without data were taken to be like the week's others.</summary>
    public bool IsScaled => Measured is not null && KnownHours < Baseline.HoursInWeek;
}
