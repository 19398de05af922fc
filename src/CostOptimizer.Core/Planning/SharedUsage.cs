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

    private readonly ConcurrentDictionary<string, Lazy<Dictionary<Pool, decimal[]>>> _byAccount = new(StringComparer.Ordinal);

    public bool IsChanged => changes.Count > 0;

    /// <summary>The account's surroundings less the fleet's own usage.</summary>
    public IReadOnlyList<UsageSeries> Without(Fleet fleet)
    {
        var pools = _byAccount.GetOrAdd(fleet.AccountId, account => new Lazy<Dictionary<Pool, decimal[]>>(() => PoolsAround(account))).Value;
        var own = Sum(UsageOf(fleet.Id.Value).Where(series => IsShared(fleet.AccountId, series)));
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
