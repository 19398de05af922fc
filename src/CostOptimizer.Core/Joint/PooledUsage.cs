using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Joint;

/// <summary>
/// Usage summed by what billing tells apart: a few hundred series stand for ten thousand fleets, and cost the same together.
/// </summary>
internal static class PooledUsage
{
    /// <param name="keyOf">What must stay apart in the bill.</param>
    /// <returns>Ordered by key, account, offering and zone; in the order of the input nothing changes but the last digit, so that is fixed too.</returns>
    public static IReadOnlyList<UsageSeries> Of(IEnumerable<UsageSeries> usage, Func<UsageSeries, string> keyOf)
    {
        var pools = new Dictionary<Pool, decimal[]>();
        foreach (var series in usage)
        {
            var pool = new Pool(keyOf(series), series.AccountId, series.Offering, series.ZoneId, series.Lifecycle, series.SpotRate);
            if (!pools.TryGetValue(pool, out var total))
            {
                pools.Add(pool, total = new decimal[series.InstanceHours.Count]);
            }

            for (var hour = 0; hour < total.Length; hour++)
            {
                // On the bill's own grid sums are exact, whatever their order.
                total[hour] += Grain.Of(series.InstanceHours[hour]);
            }
        }

        return
        [
            .. pools
                .OrderBy(pool => pool.Key.Key, StringComparer.Ordinal)
                .ThenBy(pool => pool.Key.AccountId, StringComparer.Ordinal)
                .ThenBy(pool => pool.Key.Offering.ToString(), StringComparer.Ordinal)
                .ThenBy(pool => pool.Key.ZoneId, StringComparer.Ordinal)
                .ThenBy(pool => pool.Key.Lifecycle)
                .ThenBy(pool => pool.Key.SpotRate?.PerHour.Amount)
                .Select(pool => new UsageSeries(
                    pool.Key.Key, pool.Key.AccountId, pool.Key.Offering, pool.Key.ZoneId, pool.Key.Lifecycle, pool.Value, pool.Key.SpotRate)),
        ];
    }

    private readonly record struct Pool(
        string Key, string AccountId, OfferingKey Offering, string? ZoneId, InstanceLifecycle Lifecycle, HourlyRate? SpotRate);
}
