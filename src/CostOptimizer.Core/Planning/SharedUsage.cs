using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// The coverable usage that shares commitments with an account, summed by what billing tells apart: a few hundred
/// series stand for ten thousand fleets. Everything else costs the same before and after a change and cancels out.
/// </summary>
internal sealed class SharedUsage(EstateLedger ledger, CommitmentReach reach, SharingPolicy sharing)
{
    private const string Rest = "(rest of the estate)";

    private readonly Dictionary<string, Dictionary<Pool, decimal[]>> _byAccount = new(StringComparer.Ordinal);

    /// <summary>The account's surroundings less the fleet's own usage.</summary>
    public IReadOnlyList<UsageSeries> Without(Fleet fleet)
    {
        if (!_byAccount.TryGetValue(fleet.AccountId, out var pools))
        {
            pools = PoolsAround(fleet.AccountId);
            _byAccount.Add(fleet.AccountId, pools);
        }

        var own = Sum(ledger.UsageOf(fleet.Id.Value).Where(series => IsShared(fleet.AccountId, series)));
        return
        [
            .. pools
                .Select(pool => (pool.Key, Hours: own.TryGetValue(pool.Key, out var mine) ? Less(pool.Value, mine) : pool.Value))
                .Where(pool => pool.Hours.Any(hours => hours > 0m))
                .Select(pool => new UsageSeries(
                    Rest, pool.Key.AccountId, pool.Key.Offering, pool.Key.ZoneId, InstanceLifecycle.OnDemand, pool.Hours, SpotRate: null)),
        ];
    }

    private Dictionary<Pool, decimal[]> PoolsAround(string accountId) =>
        Sum(ledger.Usage.Where(series => IsShared(accountId, series)));

    private bool IsShared(string accountId, UsageSeries series) =>
        series.Lifecycle == InstanceLifecycle.OnDemand
        && sharing.Allows(accountId, series.AccountId)
        && reach.Touches(series.AccountId, series.Offering);

    private static Dictionary<Pool, decimal[]> Sum(IEnumerable<UsageSeries> parts)
    {
        var pools = new Dictionary<Pool, decimal[]>();
        foreach (var part in parts)
        {
            var pool = new Pool(part.AccountId, part.Offering, part.ZoneId);
            if (!pools.TryGetValue(pool, out var total))
            {
                pools.Add(pool, total = new decimal[part.InstanceHours.Count]);
            }

            for (var hour = 0; hour < total.Length; hour++)
            {
                total[hour] += part.InstanceHours[hour];
            }
        }

        return pools;
    }

    /// <summary>Never below zero: decimal division leaves a digit of noise in the 28th place.</summary>
    private static decimal[] Less(decimal[] total, decimal[] part) =>
        [.. total.Select((hours, index) => Math.Max(0m, Math.Round(hours - part[index], 12)))];

    private readonly record struct Pool(string AccountId, OfferingKey Offering, string? ZoneId);
}
