using CostOptimizer.Simulator.Metrics;

namespace CostOptimizer.Simulator.Prices;

/// <summary>Makes up how a pool's price stepped around its recorded level.</summary>
/// <remarks>
/// Time is cut into 6-hour slots. The first slot of every UTC day has a change, the others one with probability
/// 40 %, at a random second of the slot. A step is the level × (1 + slow ± 8 % + fast ± 4 %), the slow part drifting
/// over a week, capped at on-demand. Everything is a function of seed, pool and slot.
/// </remarks>
internal static class SpotHistory
{
    private const int SlotHours = 6;
    private const int SlotsPerDay = 24 / SlotHours;
    private const double ChangeProbability = 0.4;
    private const double SlowSwing = 0.08;
    private const double FastSwing = 0.04;
    private const double SlowPeriodSlots = 7 * SlotsPerDay;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Changes in [from, to], at most 90 days, newest first; the last one was in force at the start.</summary>
    /// <param name="zone">Zone name or zone id.</param>
    /// <returns>Empty when the zone has no pool of the type.</returns>
    public static IReadOnlyList<SpotChange> Changes(
        string region, string type, string zone, DateTime fromUtc, DateTime toUtc, ulong seed)
    {
        var tables = PriceTables.Load();
        var pool = tables.Spot(region, type).FirstOrDefault(rate => rate.Zone == zone || rate.ZoneId == zone);
        if (pool is null || toUtc < fromUtc || toUtc < DateTime.UnixEpoch)
        {
            return [];
        }

        // AWS keeps 90 days; this also bounds the walk below.
        var start = toUtc - fromUtc > Kept ? toUtc - Kept : fromUtc;
        var cap = tables.OnDemand(region, type)!.Value;
        var stream = StableHash.Combine(seed, unchecked((long)StableHash.Of($"{pool.ZoneId}/{type}")));
        var changes = new List<SpotChange>();
        for (var slot = SlotOf(toUtc); ; slot--)
        {
            if (ChangeIn(stream, slot) is not { } time || time > toUtc)
            {
                continue;
            }

            changes.Add(new SpotChange(time, Price(stream, slot, pool.PricePerHour, cap)));
            if (time <= start)
            {
                return changes;
            }
        }
    }

    private static DateTime? ChangeIn(ulong stream, long slot)
    {
        var draw = StableHash.Combine(stream, slot);
        var changes = slot % SlotsPerDay == 0 || StableHash.ToUnit(draw) < ChangeProbability;
        var second = (int)(StableHash.ToUnit(StableHash.Combine(draw, 1)) * SlotHours * 3600);
        return changes ? DateTime.UnixEpoch.AddHours(slot * SlotHours).AddSeconds(second) : null;
    }

    private static decimal Price(ulong stream, long slot, decimal level, decimal cap)
    {
        var phase = StableHash.ToUnit(stream);
        var slow = SlowSwing * Math.Sin(Math.Tau * ((slot / SlowPeriodSlots) + phase));
        var fast = FastSwing * ((2 * StableHash.ToUnit(StableHash.Combine(stream, ~slot))) - 1);
        return Math.Min(decimal.Round(level * (decimal)(1 + slow + fast), 6), cap);
    }

    private static long SlotOf(DateTime time) => (long)Math.Floor((time - DateTime.UnixEpoch).TotalHours / SlotHours);
}
