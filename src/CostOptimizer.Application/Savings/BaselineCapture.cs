using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>Takes a baseline from the analysis that somebody decided on.</summary>
internal sealed class BaselineCapture(HardwareCatalogue catalogue)
{
    /// <param name="prices">As they were when the analysis ran.</param>
    /// <returns>Null when nothing was promised, or nothing was known of what ran.</returns>
    public TrackedSaving? Of(AnalysisResult result, FleetAnalysis analysis, SavingOrigin origin, DateTime sinceUtc, PriceBook prices)
    {
        var (fleet, recommendation) = (analysis.Fleet, analysis.Recommendation);
        var parts = PartsOf(fleet, prices);
        if (recommendation is not { Savings: { } savings, Action: not ActionKind.Stay } || analysis.Costs is not { } costs || parts.Count == 0)
        {
            return null;
        }

        var hours = HoursOfWeek(analysis.Demand.Hours, fleet.Count);
        var present = parts[0].Offering;
        var plan = PlanOf(recommendation, present);
        var level = LevelOf(analysis.Demand);
        var baseline = new Baseline(
            recommendation.Id,
            fleet.Id,
            fleet.AccountId,
            recommendation.Action,
            result.Run.Id,
            sinceUtc,
            savings.P50,
            costs.Effective,
            parts,
            fleet.IsAutoscaled,
            hours,
            level,
            BusyShare(level, fleet),
            result.Run.Policy.UtilizationCeiling,
            plan,
            [.. prices.Quotes.Where(quote => parts.Any(part => part.Offering == quote.Offering) || quote.Offering == plan.Target)
                .Select(quote => new PricedOffering(quote.Offering, quote.Rate))
                .OrderBy(price => price.Offering.TypeName, StringComparer.Ordinal)],
            result.ReservedInstances,
            [.. result.SavingsPlans.Select(owned => Trimmed(owned, Offerings(result)))])
        {
            OneOffCost = recommendation.OneOffCost,
        };
        var others = result.Plan.Fleets.Where(other => other.Fleet.AccountId == fleet.AccountId && other.Fleet.Region == fleet.Region).Select(other => other.Fleet.Id.Value);
        return new TrackedSaving(TrackedSaving.IdOf(recommendation.Id, sinceUtc), origin, recommendation.Headline, baseline, [.. others.Order(StringComparer.Ordinal)]);
    }

    /// <summary>A plan has a rate for every type that AWS sells; of them a measurement needs what runs, and what is proposed to run.</summary>
    private static SavingsPlan Trimmed(SavingsPlan owned, HashSet<OfferingKey> offerings) =>
        owned with { Rates = owned.Rates.Where(rate => offerings.Contains(rate.Key)).ToDictionary() };

    private static HashSet<OfferingKey> Offerings(AnalysisResult result) =>
    [
        .. result.Plan.Fleets.SelectMany(analysis => analysis.Fleet.Instances.Select(OfferingKey.For).SelectMany(
            offering => new[] { offering, offering with { TypeName = analysis.Recommendation.TypeName } })),
        .. (result.Beside?.OtherUsage ?? []).Select(series => series.Offering),
    ];

    private static IReadOnlyList<BaselinePart> PartsOf(Fleet fleet, PriceBook prices) =>
    [
        .. fleet.BilledAs
            .GroupBy(instance => (Offering: OfferingKey.For(instance), instance.ZoneId, instance.Lifecycle))
            .OrderByDescending(group => group.Key.Offering.TypeName == fleet.TypeName)
            .ThenBy(group => group.Key.Offering.TypeName, StringComparer.Ordinal)
            .ThenBy(group => group.Key.ZoneId, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Lifecycle)
            .Select(group => new BaselinePart(
                group.Key.Offering,
                group.Key.ZoneId,
                group.Key.Lifecycle,
                group.Count(),
                group.Key.Lifecycle == InstanceLifecycle.Spot ? SpotRateOf(prices, group.Key.Offering, group.Key.ZoneId) : null)),
    ];

    private static HourlyRate? SpotRateOf(PriceBook prices, OfferingKey offering, string? zoneId)
    {
        SpotOffer[] pools = [.. prices.Spot(offering).OrderBy(pool => pool.Mean.PerHour.Amount)];
        return (pools.FirstOrDefault(pool => pool.ZoneId == zoneId) ?? pools.FirstOrDefault())?.Mean;
    }

    /// <summary>Hours of the week that were not seen are as the mean of the others; where none was, the fleet ran as it stood.</summary>
    private static IReadOnlyList<decimal> HoursOfWeek(IReadOnlyList<HourlyRollup> hours, int count)
    {
        var seen = hours.ToLookup(hour => Baseline.HourOfWeek(hour.HourUtc), hour => Math.Round((decimal)hour.InstanceHours, 9));
        var mean = hours.Count == 0 ? count : seen.Average(hour => hour.Average());
        return [.. Enumerable.Range(0, Baseline.HoursInWeek).Select(hour => seen.Contains(hour) ? seen[hour].Average() : mean)];
    }

    private static DemandLevel LevelOf(DemandProfile demand)
    {
        double[] busy = [.. demand.Hours.Select(hour => hour.Mean).OfType<double>()];
        double[] requests = [.. demand.Hours.Select(hour => hour.RequestsPerSecond).OfType<double>()];
        return new DemandLevel(demand.Device, Mean(busy), Peak(busy), Mean(requests), Peak(requests));

        static double? Mean(double[] values) => values.Length == 0 ? null : values.Average();

        static double? Peak(double[] values) => values.Length == 0 ? null : values.Max();
    }

    private double? BusyShare(DemandLevel level, Fleet fleet) =>
        level.PeakBusy is { } busy && fleet.BilledAs.Sum(instance => catalogue.Type(instance.TypeName)?.Devices ?? 1) is > 0 and var devices
            ? Math.Min(1, busy / devices)
            : null;

    private static PlannedMove PlanOf(Recommendation recommendation, OfferingKey present)
    {
        var layers = recommendation.Purchase;
        var hours = layers.Sum(layer => layer.HoursPerMonth);
        var spot = layers.Where(IsSpot).ToList();
        var speedup = recommendation.Candidates.FirstOrDefault(candidate => candidate.Outcome == CandidateOutcome.Chosen)?.Speedup;
        return recommendation.Action == ActionKind.Terminate
            ? new PlannedMove(null, 0m, 0m, null, [], null)
            : new PlannedMove(
                present with { TypeName = recommendation.TypeName },
                hours > 0m ? hours / HoursPer.Month : recommendation.Count ?? 0,
                hours > 0m ? spot.Sum(layer => layer.HoursPerMonth) / hours : 0m,
                spot.Count > 0 ? spot[0].Rate : null,
                [.. layers.Where(layer => !IsSpot(layer) && layer.Option != "on-demand" && !layer.Option.StartsWith("owned", StringComparison.Ordinal))
                    .Select(layer => new PlannedCover(layer.Option, layer.HoursPerMonth / HoursPer.Month, layer.Rate))],
                speedup?.Median);
    }

    private static bool IsSpot(PurchaseLayer layer) => layer.Option.StartsWith("spot", StringComparison.Ordinal);
}
