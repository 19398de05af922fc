using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>One day of the estate as an analysis read it, ready to be billed again.</summary>
/// <remarks>
/// A fleet's hours are billed as the instances that the analysis found, so a day in which a fleet changes its types is billed
/// as the types that it ended with. What has no price is left out by name, so that one unknown price stops one measurement.
/// </remarks>
internal sealed class EstateDays(AnalysisOptions options, HardwareCatalogue catalogue)
{
    private readonly SizeFlexibility _flexibility = SizeFlexibility.From(catalogue);

    public RealisedSpan Of(AnalysisResult result, Window day, PriceBook prices)
    {
        var onDemand = prices.Quotes.ToDictionary(quote => quote.Offering, quote => quote.Rate);
        var unpriced = new Dictionary<FleetId, string>();
        List<UsageSeries> usage = [];
        foreach (var analysis in result.Plan.Fleets)
        {
            var mine = FleetUsageSeries.Of(analysis.Fleet, analysis.Demand, day, prices);
            if (mine.Select(series => WhyUnpriced(series, onDemand)).OfType<string>().FirstOrDefault() is { } reason)
            {
                unpriced.Add(analysis.Fleet.Id, reason);
            }
            else
            {
                usage.AddRange(mine);
            }
        }

        var first = (int)(day.FromUtc - result.Run.Window.FromUtc).TotalHours;
        var hours = (int)day.Length.TotalHours;
        usage.AddRange((result.Beside?.OtherUsage ?? [])
            .Select(series => series with { InstanceHours = [.. series.InstanceHours.Skip(first).Take(hours)] })
            .Where(series => WhyUnpriced(series, onDemand) is null));
        var request = new BillingRequest(
            day.FromUtc,
            hours,
            usage,
            onDemand,
            [.. result.ReservedInstances.Where(owned => owned.EffectiveRate.PerHour.Amount > 0m)],
            [.. result.SavingsPlans.Select(Usable)],
            [.. (result.Beside?.CapacityReservations ?? []).Where(reservation => onDemand.ContainsKey(reservation.Offering))],
            options.ShareCommitments ? SharingPolicy.All : SharingPolicy.Off,
            result.Run.Policy.PrivateDiscount,
            _flexibility);
        return new RealisedSpan(
            request,
            result.Plan.Fleets.ToDictionary(analysis => analysis.Fleet.Id, analysis => DemandOf(analysis.Demand, day.FromUtc, hours)),
            [.. prices.Quotes.SelectMany(quote => prices.Spot(quote.Offering)).Select(pool => new SpotRate(pool.Offering, pool.ZoneId, pool.Mean))])
        {
            Unread = result.Partitions
                .Where(partition => !partition.IsComplete)
                .Select(partition => $"{partition.AccountId}/{partition.Region}")
                .ToHashSet(StringComparer.Ordinal),
            Unpriced = unpriced,
        };
    }

    private static string? WhyUnpriced(UsageSeries series, Dictionary<OfferingKey, HourlyRate> onDemand)
    {
        var name = $"{series.Offering.TypeName} in {series.Offering.Region}";
        return !onDemand.TryGetValue(series.Offering, out var rate) ? $"No on-demand price is known for {name}."
            : series.Lifecycle is InstanceLifecycle.CapacityBlock or InstanceLifecycle.Scheduled ? $"{name} runs under a contract of its own, whose price is not known."
            : series.Lifecycle == InstanceLifecycle.Spot && series.SpotRate?.Currency != rate.Currency ? $"No spot price is known for {name}."
            : null;
    }

    private static SavingsPlan Usable(SavingsPlan plan) => plan with
    {
        Rates = plan.Rates.Where(rate => rate.Value.PerHour.Amount > 0m && rate.Value.Currency == plan.CommitmentPerHour.Currency).ToDictionary(),
    };

    private static SpanDemand DemandOf(DemandProfile demand, DateTime fromUtc, int hours)
    {
        var byHour = demand.Hours.ToDictionary(hour => hour.HourUtc);
        HourlyRollup?[] rollups = [.. Enumerable.Range(0, hours).Select(hour => byHour.TryGetValue(fromUtc.AddHours(hour), out var found) ? found : (HourlyRollup?)null)];
        return new SpanDemand(demand.Device, [.. rollups.Select(hour => hour?.Mean)], [.. rollups.Select(hour => hour?.RequestsPerSecond)]);
    }
}
