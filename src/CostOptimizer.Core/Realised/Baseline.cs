using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>What a fleet ran on, and how that was bought, when a recommendation was accepted: what every later saving is measured against.</summary>
/// <param name="SinceUtc">When it was accepted, or last seen before somebody acted without accepting.</param>
/// <param name="RunId">The analysis that it was taken from.</param>
/// <param name="PromisedPerMonth">Middle saving per month of 730 hours.</param>
/// <param name="PaidPerMonth">Effective cost per month then.</param>
/// <param name="Parts">At least one.</param>
/// <param name="HoursOfWeek">
/// Mean instance-hours in each of the 168 hours of the week from Monday 00:00 UTC; an hour of the week that was not seen
/// has the mean of the others.
/// </param>
/// <param name="BusyShareAtPeak">Busy share of the devices in the busiest hour, 0..1; null when not measured.</param>
/// <param name="Ceiling">Busy share that the fleet may be run up to before it must grow, above 0 to 1.</param>
/// <param name="Prices">On-demand prices then.</param>
/// <param name="ReservedInstances">Owned then, over the whole estate; so are <paramref name="SavingsPlans"/>.</param>
public sealed record Baseline(
    string RecommendationId,
    FleetId Fleet,
    string AccountId,
    ActionKind Action,
    string RunId,
    DateTime SinceUtc,
    Money PromisedPerMonth,
    Money PaidPerMonth,
    IReadOnlyList<BaselinePart> Parts,
    bool IsAutoscaled,
    IReadOnlyList<decimal> HoursOfWeek,
    DemandLevel Demand,
    double? BusyShareAtPeak,
    double Ceiling,
    PlannedMove Plan,
    IReadOnlyList<PricedOffering> Prices,
    IReadOnlyList<ReservedInstance> ReservedInstances,
    IReadOnlyList<SavingsPlan> SavingsPlans)
{
    public const int HoursInWeek = 168;

    /// <summary>Once, to get there; null when it was not known.</summary>
    public Money? OneOffCost { get; init; }

    /// <summary>Mean instance-hours an hour.</summary>
    public decimal MeanHours() => HoursOfWeek.Sum() / HoursInWeek;

    /// <summary>Instance-hours in one hour at the demand of that time.</summary>
    public decimal HoursAt(DateTime hourUtc) => HoursOfWeek[HourOfWeek(hourUtc)];

    /// <summary>0 for Monday 00:00 UTC to 167.</summary>
    public static int HourOfWeek(DateTime hourUtc) => (((int)hourUtc.DayOfWeek + 6) % 7 * 24) + hourUtc.Hour;
}
