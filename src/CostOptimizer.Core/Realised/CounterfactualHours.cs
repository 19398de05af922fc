using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>What a fleet would have run: its baseline, or what was planned for it, at the demand of then or of today.</summary>
/// <remarks>
/// <para>
/// An autoscaled fleet runs instance-hours in proportion to its work. A fixed one keeps its count: it grows, by whole
/// instances, only once its busiest hour would pass the share that it may be run up to (or was run up to already), and
/// nobody makes it smaller.
/// </para>
/// <para>
/// A plan is sized to the need of its time, so a fixed one grows with the busiest hour from the start. Where the
/// baseline had slack, growth so eats into the saving, and that is told as demand.
/// </para>
/// </remarks>
internal sealed class CounterfactualHours(Baseline baseline, DemandChange today)
{
    private const decimal Hair = 0.000_001m;

    private readonly decimal _mean = baseline.MeanHours();

    public IReadOnlyList<UsageSeries> Baseline(RealisedSpan span, bool atTodaysDemand, bool atTodaysPrices, decimal share = 1m)
    {
        var factor = (atTodaysDemand ? BaselineFactor() : 1m) * share;
        var instances = baseline.Parts.Sum(part => part.Instances);
        return
        [
            .. baseline.Parts.Select(part => new UsageSeries(
                baseline.Fleet.Value,
                baseline.AccountId,
                part.Offering,
                part.ZoneId,
                part.Lifecycle,
                Hours(span, hour => baseline.HoursAt(hour) * factor * part.Instances / instances),
                part.Lifecycle == InstanceLifecycle.Spot ? (atTodaysPrices ? Today(span, part) : part.SpotRate) : null)),
        ];
    }

    public IReadOnlyList<UsageSeries> Planned(RealisedSpan span, bool atTodaysDemand, bool atTodaysPrices, decimal share = 1m)
    {
        if (baseline.Plan is not { Target: { } target, InstanceHoursPerHour: > 0m and var planned } plan)
        {
            return [];
        }

        var level = planned * (atTodaysDemand ? PlannedFactor() : 1m) * share;
        var shape = _mean > 0m && (baseline.IsAutoscaled || baseline.Action == ActionKind.Schedule);
        IReadOnlyList<decimal> all = Hours(span, hour => shape ? level * baseline.HoursAt(hour) / _mean : level);
        var spot = new BaselinePart(target, null, InstanceLifecycle.Spot, 1m, plan.SpotRate);
        return
        [
            .. plan.SpotShare < 1m ? [Series(InstanceLifecycle.OnDemand, 1m - plan.SpotShare, null)] : Array.Empty<UsageSeries>(),
            .. plan.SpotShare > 0m ? [Series(InstanceLifecycle.Spot, plan.SpotShare, atTodaysPrices ? Today(span, spot) : plan.SpotRate)] : Array.Empty<UsageSeries>(),
        ];

        UsageSeries Series(InstanceLifecycle lifecycle, decimal part, HourlyRate? rate) => new(
            baseline.Fleet.Value, baseline.AccountId, target, baseline.Parts[0].ZoneId, lifecycle, HourLevels.Of([.. all.Select(hours => hours * part)]), rate);
    }

    /// <summary>Mean instance-hours an hour of the baseline at today's demand.</summary>
    public decimal BaselineToday => _mean * BaselineFactor();

    /// <summary>The same of the plan.</summary>
    public decimal PlannedToday => baseline.Plan.InstanceHoursPerHour * PlannedFactor();

    private decimal BaselineFactor()
    {
        if (baseline.IsAutoscaled)
        {
            return (decimal)today.MeanRatio;
        }

        var reached = Math.Max(baseline.Ceiling, baseline.BusyShareAtPeak ?? 0);
        var needed = (baseline.BusyShareAtPeak ?? 0) * today.PeakRatio / reached;
        var instances = baseline.Parts.Sum(part => part.Instances);
        return needed <= 1 ? 1m : Math.Ceiling((instances * (decimal)needed) - Hair) / instances;
    }

    private decimal PlannedFactor()
    {
        var planned = baseline.Plan.InstanceHoursPerHour;
        if (baseline.IsAutoscaled || planned == 0m)
        {
            return (decimal)today.MeanRatio;
        }

        if (baseline.Action == ActionKind.Schedule || today.PeakRatio <= 1)
        {
            return baseline.Action == ActionKind.Schedule ? BaselineFactor() : 1m;
        }

        // A part of a shared host grows by what it needs, hosts of one's own grow whole; a hair above is a rounding.
        var grown = planned * (decimal)today.PeakRatio;
        return (Math.Abs(planned - Math.Round(planned)) < Hair ? Math.Ceiling(grown - Hair) : grown) / planned;
    }

    private static HourlyRate? Today(RealisedSpan span, BaselinePart part)
    {
        SpotRate[] pools = [.. span.Spot.Where(pool => pool.Offering == part.Offering).OrderBy(pool => pool.Rate.PerHour.Amount)];
        return (pools.FirstOrDefault(pool => pool.ZoneId == part.ZoneId) ?? pools.FirstOrDefault())?.Rate;
    }

    private static IReadOnlyList<decimal> Hours(RealisedSpan span, Func<DateTime, decimal> at) =>
        HourLevels.Of([.. Enumerable.Range(0, span.AsRun.Hours).Select(hour => Math.Round(at(span.HourUtc(hour)), 9))]);
}
