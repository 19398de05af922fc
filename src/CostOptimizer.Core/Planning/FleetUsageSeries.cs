using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>A fleet's usage as it is billed: its hours in service, spread over what its instances are.</summary>
public static class FleetUsageSeries
{
    /// <summary>
    /// One series per offering, zone and way of paying, in proportion to the running instances of each, or to
    /// all known instances while none runs: a fleet off for the moment is billed for the hours that it ran. Spot is priced
    /// at the mean of its zone's history, or of the cheapest zone when its own is not known; without any history the
    /// rate stays null, which is an unknown price.
    /// </summary>
    /// <param name="window">Whole hours; hours without a roll-up had nothing in service.</param>
    /// <returns>Empty when no instance is known, because then nothing tells what ran.</returns>
    /// <exception cref="ArgumentException">The window does not start and end on the hour.</exception>
    public static IReadOnlyList<UsageSeries> Of(Fleet fleet, DemandProfile demand, Window window, PriceBook prices)
    {
        var hours = PlanHours.Of(window);
        decimal[] total = [.. hours.Select(hour => Hours(demand.Hours.At(hour)?.InstanceHours ?? 0))];
        var known = fleet.BilledAs;

        // Zones with equally many instances run equal hours: one list serves them all.
        var byCount = new Dictionary<int, IReadOnlyList<decimal>>();
        return
        [
            .. known
                .GroupBy(instance => (Offering: OfferingKey.For(instance), instance.ZoneId, instance.Lifecycle))
                .OrderBy(group => group.Key.Offering.TypeName, StringComparer.Ordinal)
                .ThenBy(group => group.Key.ZoneId, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Lifecycle)
                .Select(group => new UsageSeries(
                    fleet.Id.Value,
                    fleet.AccountId,
                    group.Key.Offering,
                    group.Key.ZoneId,
                    group.Key.Lifecycle,
                    HoursOf(group.Count()),
                    group.Key.Lifecycle == InstanceLifecycle.Spot ? SpotRate(prices, group.Key.Offering, group.Key.ZoneId) : null)),
        ];

        IReadOnlyList<decimal> HoursOf(int count)
        {
            if (!byCount.TryGetValue(count, out var shared))
            {
                byCount.Add(count, shared = HourLevels.Of([.. total.Select(value => value * count / known.Count)]));
            }

            return shared;
        }
    }

    /// <summary>Instance-hours are sums of 5-minute parts in binary; nine decimals remove its noise.</summary>
    private static decimal Hours(double value) => Math.Round((decimal)value, 9);

    private static HourlyRate? SpotRate(PriceBook prices, OfferingKey offering, string? zoneId)
    {
        SpotOffer[] pools = [.. prices.Spot(offering).OrderBy(pool => pool.Mean.PerHour.Amount)];
        return (pools.FirstOrDefault(pool => pool.ZoneId == zoneId) ?? pools.FirstOrDefault())?.Mean;
    }
}
