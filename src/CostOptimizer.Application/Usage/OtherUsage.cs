using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Usage;

/// <summary>
/// Usage outside every fleet. It gets no recommendation, but it draws on the same commitments, so a plan that ignored
/// it would find room in them that is not there.
/// </summary>
internal static class OtherUsage
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <param name="instances">Instances of no fleet; stopped ones count nothing.</param>
    /// <param name="window">Whole hours.</param>
    /// <returns>One series per account, offering and zone. Offerings without a price are left out: they cannot be billed.</returns>
    public static IReadOnlyList<UsageSeries> Of(IEnumerable<Instance> instances, Window window, PriceBook prices) =>
    [
        .. instances
            .Where(instance => instance is { IsRunning: true, Lifecycle: InstanceLifecycle.OnDemand })
            .GroupBy(instance => (instance.AccountId, Offering: OfferingKey.For(instance), instance.ZoneId))
            .Where(group => prices.OnDemand(group.Key.Offering) is not null)
            .OrderBy(group => group.Key.AccountId, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Offering.Region.Code, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Offering.TypeName, StringComparer.Ordinal)
            .ThenBy(group => group.Key.ZoneId, StringComparer.Ordinal)
            .Select(group => new UsageSeries(
                $"other/{group.Key.AccountId}/{group.Key.Offering.Region}",
                group.Key.AccountId,
                group.Key.Offering,
                group.Key.ZoneId,
                InstanceLifecycle.OnDemand,
                HourLevels.Of([.. PresenceHours.PerBucket(group, window, Hour).Select(hours => Math.Round((decimal)hours, 9))]),
                SpotRate: null)),
    ];
}
