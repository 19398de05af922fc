using System.Collections.Concurrent;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// The coverable usage that shares commitments with an account, summed by what billing tells apart: a few hundred
/// series stand for ten thousand fleets. Everything else costs the same before and after a change and cancels out.
/// </summary>
/// <remarks>What a changed fleet buys for itself it uses itself: neither the purchase nor the hours under it are shared.</remarks>
/// <param name="changes">By fleet id, what other proposals make of these fleets.</param>
internal sealed class SharedUsage(
    EstateLedger ledger, CommitmentReach reach, SharingPolicy sharing, IReadOnlyDictionary<string, Purchase> changes)
{
    public const string Rest = "(rest of the estate)";

    private readonly ConcurrentDictionary<(bool IsGroup, string Name), Lazy<Dictionary<Pool, decimal[]>>> _byScope = [];
    private readonly ConcurrentDictionary<string, Lazy<Dictionary<Pool, decimal[]>>> _byAccount = new(StringComparer.Ordinal);

    public bool IsChanged => changes.Count > 0;

    /// <summary>The account's surroundings less the fleet's own usage.</summary>
    public IReadOnlyList<UsageSeries> Without(Fleet fleet)
    {
        var account = fleet.AccountId;
        var pools = _byAccount.GetOrAdd(account, key => new Lazy<Dictionary<Pool, decimal[]>>(() => PoolsAround(key))).Value;
        var own = Sum(UsageOf(fleet.Id.Value).Where(series => IsShared(account, series)));
        return
        [
            .. pools
                .Select(pool => (pool.Key, Hours: own.TryGetValue(pool.Key, out var mine) ? Less(pool.Value, mine) : pool.Value))
                .Where(pool => pool.Hours.Any(hours => hours > 0m))
                .Select(pool => new UsageSeries(
                    Rest, pool.Key.AccountId, pool.Key.Offering, pool.Key.ZoneId, InstanceLifecycle.OnDemand, pool.Hours, SpotRate: null)),
        ];
    }

    /// <summary>The same usage without the zones that no commitment tells apart: billing then need not share cover between them.</summary>
    public IReadOnlyList<UsageSeries> WithoutZones(IReadOnlyList<UsageSeries> usage) =>
        [.. usage.Select(series => series.Lifecycle == InstanceLifecycle.OnDemand ? series with { ZoneId = ZoneOf(series) } : series)];

    private string? ZoneOf(UsageSeries series) => reach.IsZonal(series.Offering) ? series.ZoneId : null;

    /// <summary>
    /// Accounts are told apart only where it shows: the fleet's own, and those whose commitments serve them first. All others come
    /// after these, in the order of their names, so that neighbours among them may be billed as one.
    /// </summary>
    private Dictionary<Pool, decimal[]> PoolsAround(string account)
    {
        var detailed = _byScope.GetOrAdd(sharing.ScopeOf(account), _ => new Lazy<Dictionary<Pool, decimal[]>>(() => PoolsShared(account))).Value;
        var pools = new Dictionary<Pool, decimal[]>();
        foreach (var offering in detailed.GroupBy(pool => (pool.Key.Offering, pool.Key.ZoneId)))
        {
            var owners = reach.OwnersFor(offering.Key.Offering);
            Pool? neighbour = null;
            foreach (var (pool, hours) in offering.OrderBy(pool => pool.Key.AccountId, StringComparer.Ordinal))
            {
                var isApart = pool.AccountId == account || owners.Contains(pool.AccountId);
                if (isApart || neighbour is null || IsBetween(neighbour.Value.AccountId, account, pool.AccountId))
                {
                    pools.Add(pool, isApart ? hours : [.. hours]);
                    neighbour = isApart ? null : pool;
                    continue;
                }

                Add(pools[neighbour.Value], hours);
            }
        }

        return pools;
    }

    private static bool IsBetween(string low, string account, string high) =>
        string.CompareOrdinal(low, account) < 0 && string.CompareOrdinal(account, high) < 0;

    private Dictionary<Pool, decimal[]> PoolsShared(string accountId) =>
        Sum(ledger.Usage
            .Where(series => !changes.ContainsKey(series.Key))
            .Concat(changes.OrderBy(change => change.Key, StringComparer.Ordinal).SelectMany(change => AboveItsCommitment(change.Value)))
            .Where(series => IsShared(accountId, series)));

    private IEnumerable<UsageSeries> UsageOf(string key) =>
        changes.TryGetValue(key, out var purchase) ? AboveItsCommitment(purchase) : ledger.UsageOf(key);

    private static IEnumerable<UsageSeries> AboveItsCommitment(Purchase purchase)
    {
        if (purchase is not { Bought: { } bought, Usage: [var first, ..] })
        {
            return purchase.Usage;
        }

        UsageSeries[] coverable = [.. purchase.Usage.Where(series => series.Lifecycle == InstanceLifecycle.OnDemand)];
        decimal[] total = [.. Enumerable.Range(0, first.InstanceHours.Count).Select(hour => coverable.Sum(series => series.InstanceHours[hour]))];
        return coverable.Select(series => series with
        {
            InstanceHours = [.. series.InstanceHours.Select((hours, hour) => total[hour] <= bought.Count ? 0m : hours * (total[hour] - bought.Count) / total[hour])],
        });
    }

    private bool IsShared(string accountId, UsageSeries series) =>
        series.Lifecycle == InstanceLifecycle.OnDemand
        && sharing.Allows(accountId, series.AccountId)
        && reach.Touches(series.AccountId, series.Offering);

    private Dictionary<Pool, decimal[]> Sum(IEnumerable<UsageSeries> parts)
    {
        var pools = new Dictionary<Pool, decimal[]>();
        foreach (var part in parts)
        {
            var pool = new Pool(part.AccountId, part.Offering, ZoneOf(part));
            if (!pools.TryGetValue(pool, out var total))
            {
                pools.Add(pool, total = new decimal[part.InstanceHours.Count]);
            }

            Add(total, part.InstanceHours);
        }

        return pools;
    }

    private static void Add(decimal[] total, IReadOnlyList<decimal> hours)
    {
        for (var hour = 0; hour < total.Length; hour++)
        {
            total[hour] += hours[hour];
        }
    }

    /// <summary>Never below zero: decimal division leaves a digit of noise in the 28th place.</summary>
    private static decimal[] Less(decimal[] total, decimal[] part) =>
        [.. total.Select((hours, index) => Math.Max(0m, Math.Round(hours - part[index], 12)))];

    private readonly record struct Pool(string AccountId, OfferingKey Offering, string? ZoneId);
}
