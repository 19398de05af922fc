using System.Collections.Concurrent;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>
/// The coverable usage that shares commitments with an account, summed by what billing tells apart: a few hundred
/// series stand for ten thousand fleets. Everything else costs the same before and after a change and cancels out.
/// </summary>
/// <remarks>
/// What a changed fleet buys for itself it uses itself: neither the purchase nor the hours under it are shared. Sums are kept by
/// island (<see cref="CommitmentIslands"/>): where few fleets change, most of them stay. They are handed on to what takes this one's
/// place (<see cref="With"/>), and made again should this one be asked once more.
/// </remarks>
internal sealed class SharedUsage
{
    public const string Rest = "(rest of the estate)";

    private readonly EstateLedger _ledger;
    private readonly CommitmentReach _reach;
    private readonly SharingPolicy _sharing;
    private readonly IReadOnlyDictionary<string, ChangedFleet> _changes;
    private readonly ConcurrentDictionary<(int Island, (bool IsGroup, string Name) Scope), Lazy<Dictionary<Pool, decimal[]>>> _byScope = [];
    private readonly ConcurrentDictionary<(int Island, string Account), Lazy<Dictionary<Pool, decimal[]>>> _byAccount = [];
    private readonly ConcurrentDictionary<(int Island, (bool IsGroup, string Name) Scope, Currency Currency), Lazy<StandingIsland?>> _standing = [];

    /// <param name="changes">By fleet id, what other proposals make of these fleets.</param>
    public SharedUsage(EstateLedger ledger, CommitmentReach reach, SharingPolicy sharing, IReadOnlyDictionary<string, Purchase> changes)
    {
        (_ledger, _reach, _sharing) = (ledger, reach, sharing);
        _changes = changes.ToDictionary(change => change.Key, change => new ChangedFleet(change.Value), StringComparer.Ordinal);
    }

    /// <param name="before">Everything of it that the change does not concern stays.</param>
    /// <param name="changedIslands">All on which a fleet's usage differs.</param>
    private SharedUsage(SharedUsage before, IReadOnlyDictionary<string, Purchase> changes, IReadOnlySet<int> changedIslands)
    {
        (_ledger, _reach, _sharing) = (before._ledger, before._reach, before._sharing);
        _changes = changes.ToDictionary(
            change => change.Key,
            change => before._changes.TryGetValue(change.Key, out var known) && ReferenceEquals(known.Purchase, change.Value) ? known : new ChangedFleet(change.Value),
            StringComparer.Ordinal);
        _byScope = new(before._byScope.Where(pools => pools.Value.IsValueCreated && !changedIslands.Contains(pools.Key.Island)));
        _byAccount = new(before._byAccount.Where(pools => pools.Value.IsValueCreated && !changedIslands.Contains(pools.Key.Island)));
        _standing = new(before._standing.Where(standing => standing.Value.IsValueCreated && !changedIslands.Contains(standing.Key.Island)));
    }

    public bool IsChanged => _changes.Count > 0;

    /// <summary>Beside which nothing stands.</summary>
    public StandingIsland Empty(Currency currency) => StandingIsland.Empty(_ledger, currency);

    /// <inheritdoc cref="CommitmentReach.IsZonal"/>
    public bool IsZonal(OfferingKey offering) => _reach.IsZonal(offering);

    /// <inheritdoc cref="CommitmentIslands.Of(OfferingKey)"/>
    public int? IslandOf(OfferingKey offering) => _reach.Islands.Of(offering);

    /// <param name="changes">In place of those before.</param>
    /// <param name="changedIslands">All on which they differ from those before.</param>
    public SharedUsage With(IReadOnlyDictionary<string, Purchase> changes, IReadOnlySet<int> changedIslands)
    {
        var next = new SharedUsage(this, changes, changedIslands);
        Forget();
        return next;
    }

    /// <summary>Lets go of all that was summed, for what will hardly be asked again: many evaluations hold what they were computed beside.</summary>
    public void Forget()
    {
        _byScope.Clear();
        _byAccount.Clear();
        _standing.Clear();
    }

    /// <summary>An island with all usage that shares commitments with the fleet there, its own included.</summary>
    /// <returns>Null where it would be too large to keep.</returns>
    public StandingIsland? Standing(Fleet fleet, int island, Currency currency) => _standing.GetOrAdd(
        (island, _sharing.ScopeOf(fleet.AccountId), currency),
        key => new Lazy<StandingIsland?>(() => StandingIsland.Of(RequestFor(fleet, new HashSet<int> { key.Island }, Series(PoolsShared(key.Island, fleet.AccountId))), key.Currency, _reach, key.Island, key.Scope))).Value;

    /// <summary>Of an island's usage, the fleet's own.</summary>
    public IReadOnlyList<UsageSeries> OwnOn(Fleet fleet, int island) =>
        [.. UsageOf(fleet.Id.Value).Where(series => _reach.Islands.Of(series.Offering) == island && IsShared(fleet.AccountId, series))];

    /// <summary>The fleet's surroundings on some islands, without its own usage, and the commitments there that serve its account.</summary>
    public BillingRequest Around(Fleet fleet, IReadOnlySet<int> islands) => RequestFor(fleet, islands, Without(fleet, islands));

    /// <summary>The account's surroundings on some islands less the fleet's own usage.</summary>
    public IReadOnlyList<UsageSeries> Without(Fleet fleet, IReadOnlySet<int> islands)
    {
        var account = fleet.AccountId;
        var own = Sum(UsageOf(fleet.Id.Value).Where(series => IsShared(account, series)));
        return Series(islands
            .SelectMany(island => Pools(island, account))
            .Select(pool => KeyValuePair.Create(pool.Key, own.TryGetValue(pool.Key, out var mine) ? Less(pool.Value, mine) : pool.Value)));
    }

    /// <summary>The same usage without the zones that no commitment tells apart: billing then need not share cover between them.</summary>
    public IReadOnlyList<UsageSeries> WithoutZones(IReadOnlyList<UsageSeries> usage) =>
        [.. usage.Select(series => series.Lifecycle == InstanceLifecycle.OnDemand ? series with { ZoneId = ZoneOf(series) } : series)];

    private BillingRequest RequestFor(Fleet fleet, IReadOnlySet<int> islands, IReadOnlyList<UsageSeries> usage) => _ledger.Request(
        usage,
        [.. _ledger.ReservedInstances.Where(reserved => _sharing.Allows(reserved.AccountId, fleet.AccountId) && islands.Contains(_reach.Islands.Of(reserved)))],
        [.. _ledger.SavingsPlans.Where(plan => _sharing.Allows(plan.AccountId, fleet.AccountId) && islands.Contains(_reach.Islands.Of(plan)))],
        [.. _ledger.CapacityReservations.Where(reservation => _sharing.Allows(reservation.AccountId, fleet.AccountId) && islands.Contains(_reach.Islands.Of(reservation)))]);

    private static IReadOnlyList<UsageSeries> Series(IEnumerable<KeyValuePair<Pool, decimal[]>> pools) =>
    [
        .. pools
            .Where(pool => Array.Exists(pool.Value, hours => hours > 0m))
            .Select(pool => new UsageSeries(
                Rest, pool.Key.AccountId, pool.Key.Offering, pool.Key.ZoneId, InstanceLifecycle.OnDemand, pool.Value, SpotRate: null)),
    ];

    private Dictionary<Pool, decimal[]> Pools(int island, string account) =>
        _byAccount.GetOrAdd((island, account), key => new Lazy<Dictionary<Pool, decimal[]>>(() => PoolsAround(key.Island, key.Account))).Value;

    private string? ZoneOf(UsageSeries series) => _reach.IsZonal(series.Offering) ? series.ZoneId : null;

    /// <summary>
    /// Accounts are told apart only where it shows: the fleet's own, and those whose commitments serve them first. All others come
    /// after these, in the order of their names, so that neighbours among them may be billed as one.
    /// </summary>
    private Dictionary<Pool, decimal[]> PoolsAround(int island, string account)
    {
        var detailed = _byScope.GetOrAdd((island, _sharing.ScopeOf(account)), key => new Lazy<Dictionary<Pool, decimal[]>>(() => PoolsShared(key.Island, account))).Value;
        var pools = new Dictionary<Pool, decimal[]>();
        foreach (var offering in detailed.GroupBy(pool => (pool.Key.Offering, pool.Key.ZoneId)))
        {
            var owners = _reach.OwnersFor(offering.Key.Offering);
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

    private Dictionary<Pool, decimal[]> PoolsShared(int island, string accountId) =>
        Sum(_reach.Islands.UsageOn(island)
            .Where(series => !_changes.ContainsKey(series.Key))
            .Concat(_changes.OrderBy(change => change.Key, StringComparer.Ordinal).SelectMany(change => change.Value.Shared))
            .Where(series => _reach.Islands.Of(series.Offering) == island && IsShared(accountId, series)));

    private IEnumerable<UsageSeries> UsageOf(string key) => _changes.TryGetValue(key, out var changed) ? changed.Shared : _ledger.UsageOf(key);

    private bool IsShared(string accountId, UsageSeries series) =>
        series.Lifecycle == InstanceLifecycle.OnDemand
        && _sharing.Allows(accountId, series.AccountId)
        && _reach.Touches(series.AccountId, series.Offering);

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
            // On the bill's own grid sums are exact, whatever their order.
            total[hour] += Grain.Of(hours[hour]);
        }
    }

    /// <summary>Never below zero: decimal division leaves a digit of noise in the 28th place.</summary>
    private static decimal[] Less(decimal[] total, decimal[] part) =>
        [.. total.Select((hours, index) => Math.Max(0m, Math.Round(hours - part[index], 12)))];

    private readonly record struct Pool(string AccountId, OfferingKey Offering, string? ZoneId);
}
