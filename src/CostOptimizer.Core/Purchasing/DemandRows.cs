using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Purchasing;

/// <summary>Groups an estate's coverable usage of one currency into rows.</summary>
internal sealed class DemandRows(PurchaseRequest request, SharingPools pools, Currency currency)
{
    private readonly BillingRequest _estate = request.Estate;

    private readonly Dictionary<(string Key, OfferingKey Offering), SpotAllowance> _spot =
        request.Policy.Spot.ToDictionary(spot => (spot.Key, spot.Offering));

    // Only owned zonal reservations tell zones apart; new ones are regional.
    private readonly HashSet<(string? Pool, OfferingKey Offering, string Zone)> _zones =
        [.. request.Estate.ReservedInstances.Where(reserved => reserved.ZoneId is not null).Select(reserved => (pools.PoolOf(reserved.AccountId), reserved.Offering, reserved.ZoneId!))];

    /// <returns>In an order that does not depend on the request's.</returns>
    public IReadOnlyList<DemandRow> List()
    {
        var groups = _estate.Usage
            .Where(series => series.Lifecycle == InstanceLifecycle.OnDemand && _estate.OnDemand[series.Offering].Currency == currency)
            .SelectMany(PartsOf)
            .GroupBy(part => part.Key)
            .ToArray();
        var rows = new DemandRow[groups.Length];
        _estate.Loop(rows.Length, index => rows[index] = Row(groups[index].Key, Sum([.. groups[index]])));
        return [.. rows.Concat(IdleRows())
            .OrderBy(row => row.Pool, StringComparer.Ordinal)
            .ThenBy(row => row.Offering, Comparer<OfferingKey>.Create(BillOrder.Offerings))
            .ThenBy(row => row.ZoneId, StringComparer.Ordinal)
            .ThenBy(row => row.SpotKey, StringComparer.Ordinal)
            .ThenBy(row => row.IsIdle)];
    }

    /// <returns>Null where spot is not allowed, or no cheaper.</returns>
    public SpotAllowance? SpotFor(UsageSeries series) =>
        series.Lifecycle == InstanceLifecycle.OnDemand
            && _spot.GetValueOrDefault((series.Key, series.Offering)) is { MaximumShare: > 0m } allowance
            && _estate.OnDemand[series.Offering] is var onDemand
            && allowance.Rate.Currency == onDemand.Currency
            && allowance.Rate.PerHour.Amount < onDemand.PerHour.Amount
                ? allowance
                : null;

    public static RowKey KeyOf(DemandRow row) => new(row.Pool, row.Offering, row.ZoneId, row.SpotKey);

    public RowKey SpotRowOf(UsageSeries series) => KeyOf(series, series.Key);

    private IEnumerable<(RowKey Key, IReadOnlyList<decimal> Hours, decimal Share)> PartsOf(UsageSeries series)
    {
        var share = SpotFor(series)?.MaximumShare ?? 0m;
        if (share > 0m)
        {
            yield return (KeyOf(series, series.Key), series.InstanceHours, share);
        }

        if (share < 1m)
        {
            yield return (KeyOf(series, spotKey: null), series.InstanceHours, 1m - share);
        }
    }

    private RowKey KeyOf(UsageSeries series, string? spotKey)
    {
        var pool = pools.PoolOf(series.AccountId)!;
        return new RowKey(pool, series.Offering, series.ZoneId is { } zone && _zones.Contains((pool, series.Offering, zone)) ? zone : null, spotKey);
    }

    private DemandRow Row(RowKey key, decimal[] hours)
    {
        var onDemand = _estate.OnDemand[key.Offering].PerHour.Amount;
        var uncovered = key.SpotKey is null ? onDemand : _spot[(key.SpotKey, key.Offering)].Rate.PerHour.Amount;
        return new DemandRow(key.Pool, key.Offering, key.ZoneId, onDemand, uncovered, key.SpotKey, IsIdle: false, _estate.SizeFlexibility.FactorOf(key.Offering) ?? 1m, hours);
    }

    // On the bill's grid decimals add the same in any order.
    private decimal[] Sum(IReadOnlyList<(RowKey Key, IReadOnlyList<decimal> Hours, decimal Share)> parts)
    {
        var sum = new decimal[_estate.Hours];
        foreach (var (_, hours, share) in parts)
        {
            for (var hour = 0; hour < sum.Length; hour++)
            {
                if (hours[hour] != 0m)
                {
                    sum[hour] += Grain.Of(share == 1m ? hours[hour] : hours[hour] * share);
                }
            }
        }

        return sum;
    }

    /// <summary>Of each reservation what its account's usage in its zone leaves idle, before anything moves to spot.</summary>
    private IEnumerable<DemandRow> IdleRows() => _estate.CapacityReservations
        .Where(reservation => _estate.OnDemand[reservation.Offering].Currency == currency)
        .GroupBy(reservation => (reservation.AccountId, reservation.Offering, reservation.ZoneId))
        .Select(zone => (zone.Key.Offering, Pool: pools.PoolOf(zone.Key.AccountId)!, Hours: IdleHours(zone.Key.AccountId, zone.Key.Offering, zone.Key.ZoneId, [.. zone])))
        .GroupBy(idle => (idle.Pool, idle.Offering))
        .Select(group => Row(
            new RowKey(group.Key.Pool, group.Key.Offering, ZoneId: null, SpotKey: null),
            [.. Enumerable.Range(0, _estate.Hours).Select(hour => group.Sum(idle => idle.Hours[hour]))]))
        .Select(row => row with { IsIdle = true });

    private decimal[] IdleHours(string accountId, OfferingKey offering, string zoneId, CapacityReservation[] reservations)
    {
        var spans = reservations.Select(reservation => (reservation.Count, Span: new ActiveSpan(_estate.FromUtc, _estate.Hours, reservation.StartUtc, reservation.EndUtc ?? DateTime.MaxValue))).ToArray();
        var running = _estate.Usage
            .Where(series => series.Lifecycle == InstanceLifecycle.OnDemand && series.AccountId == accountId && series.Offering == offering && series.ZoneId == zoneId)
            .ToArray();
        return [.. Enumerable.Range(0, _estate.Hours).Select(hour => Math.Max(
            0m,
            spans.Sum(reserved => Grain.Of(reserved.Count * reserved.Span.ShareOf(hour))) - running.Sum(series => Grain.Of(series.InstanceHours[hour]))))];
    }

    /// <summary>What makes usage one row.</summary>
    internal readonly record struct RowKey(string Pool, OfferingKey Offering, string? ZoneId, string? SpotKey);
}
