using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Application.Alerts.Finding;

/// <summary>Prices that changed of what fleets run: on-demand of their types, the latest spot price of the pools that their spot instances are in.</summary>
internal static class PriceAlerts
{
    private const string OnDemand = "on-demand";

    /// <summary>One of those that are stored of each pool: all move when the price does, and the others lag behind it by days.</summary>
    private const string SpotStatistic = "latest";

    public static IEnumerable<Alert> Find(AnalysisResult run, IReadOnlyList<PriceStep> prices, AlertRules rules)
    {
        var running = run.Plan.Fleets.SelectMany(fleet => fleet.Fleet.Instances.Where(instance => instance.IsRunning)).ToArray();
        var offerings = running.Select(OfferingKey.For).ToHashSet();
        var pools = running
            .Where(instance => instance is { Lifecycle: InstanceLifecycle.Spot, ZoneId: not null })
            .Select(instance => (OfferingKey.For(instance), $"spot {instance.ZoneId} {SpotStatistic}"))
            .ToHashSet();
        foreach (var step in prices.Where(step => step.Before.Currency == step.Now.Currency && step.Before.PerHour.Amount > 0m))
        {
            var isSpot = pools.Contains((step.Offering, step.Option));
            if (isSpot || (step.Option == OnDemand && offerings.Contains(step.Offering)))
            {
                foreach (var alert in Of(run, step, isSpot, rules))
                {
                    yield return alert;
                }
            }
        }
    }

    private static IEnumerable<Alert> Of(AnalysisResult run, PriceStep step, bool isSpot, AlertRules rules)
    {
        var kind = isSpot ? AlertKind.SpotPriceChange : AlertKind.PriceChange;
        var rule = rules.Of(kind);
        var change = (step.Now.PerHour.Amount / step.Before.PerHour.Amount) - 1m;
        if (change != 0m && Math.Abs(change) >= rule.Threshold)
        {
            var identity = $"{(change > 0 ? "dearer" : "cheaper")} {(isSpot ? IsoWeek.Of(step.SeenAtUtc, TimeZoneInfo.Utc).ToString() : step.SeenAtUtc.ToString("O", System.Globalization.CultureInfo.InvariantCulture))}";
            yield return new Alert(
                kind, rule.Severity, $"{step.Offering.Region.Code}/{step.Offering.TypeName}/{step.Offering.Platform}/{step.Offering.Tenancy}/{step.Offering.Service}/{step.Option}", Fleet: null, RecommendationId: null,
                identity, AlertRules.Level(Math.Abs(change), rule.Threshold), run.Run.Id, run.Run.FinishedAtUtc ?? run.Run.StartedAtUtc,
                [
                    AlertFact.Of(AlertFactName.InstanceType, step.Offering.TypeName),
                    AlertFact.Of(AlertFactName.Region, step.Offering.Region.Code),
                    AlertFact.Of(AlertFactName.Option, step.Option),
                    AlertFact.Of(AlertFactName.PriceBefore, step.Before.PerHour, AlertUnit.MoneyPerHour),
                    AlertFact.Of(AlertFactName.PriceNow, step.Now.PerHour, AlertUnit.MoneyPerHour),
                    AlertFact.Of(AlertFactName.Change, change, AlertUnit.Share),
                ]);
        }
    }
}
