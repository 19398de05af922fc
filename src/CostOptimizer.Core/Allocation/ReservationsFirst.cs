namespace CostOptimizer.Core.Allocation;

/// <summary>
/// Launches on-demand capacity as an EC2 Fleet of lowest price with "use capacity reservations first" does: reserved
/// capacity that is paid for anyway, cheapest pool first, then the cheapest pool for the rest.
/// </summary>
/// <remarks>EC2 user guide, EC2 Fleet example configurations: launch on-demand instances using Capacity Reservations.</remarks>
public static class ReservationsFirst
{
    /// <returns>One launch per pool that got instances, in the order of launching; a tie of price goes by name.</returns>
    /// <exception cref="ArgumentException">There is no pool, or a weight is not above 0.</exception>
    /// <exception cref="Values.CurrencyMismatchException">The prices' currencies differ.</exception>
    public static IReadOnlyList<Launch> Launch(decimal targetUnits, IReadOnlyList<LaunchPool> pools)
    {
        if (pools.Count == 0)
        {
            throw new ArgumentException("A fleet needs at least one pool to launch from.", nameof(pools));
        }

        LaunchPool[] byPrice = [.. pools
            .OrderBy(pool => WeightedCapacity.PerUnit(pool.OnDemand, pool.Weight))
            .ThenBy(pool => pool.TypeName, StringComparer.Ordinal)];
        var counts = new int[byPrice.Length];
        var left = targetUnits;
        for (var pool = 0; pool < byPrice.Length; pool++)
        {
            counts[pool] = Math.Min(byPrice[pool].UnusedReservations, Needed(left, byPrice[pool]));
            left -= counts[pool] * byPrice[pool].Weight;
        }

        counts[0] += Needed(left, byPrice[0]);
        return [.. byPrice.Select((pool, index) => new Launch(pool.TypeName, counts[index], Math.Max(0, pool.UnusedReservations - counts[index])))];
    }

    private static int Needed(decimal units, LaunchPool pool) => WeightedCapacity.Instances(Math.Max(0m, units), pool.Weight);
}
