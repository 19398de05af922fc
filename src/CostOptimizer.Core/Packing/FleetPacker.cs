namespace CostOptimizer.Core.Packing;

/// <summary>
/// Places small fleets on as few shared hosts of one type as possible: bins of many dimensions. Per device, memory and, in
/// every hour, the joint busy share, bursts and promised latencies, or the parts that isolate tenants; per host, memory and,
/// in every hour, vCPUs. Peaks that do not coincide help, because the hours are added up one by one.
/// </summary>
/// <remarks>
/// First-fit decreasing, then hosts are emptied one by one, then a depth-first search for fewer hosts until the lower bound is
/// met, fewer are shown to be impossible, or the counted steps are used up. Equal input in any order gives equal output.
/// </remarks>
public static class FleetPacker
{
    /// <summary>Tries of one replica on one device, over the whole search.</summary>
    public const int MostSteps = 50_000;

    /// <returns>Null when a replica does not fit a host of this type at all.</returns>
    /// <exception cref="ArgumentException">A value is out of its range; all are named.</exception>
    public static PackResult? Pack(PackProblem problem, int mostSteps = MostSteps)
    {
        PackProblem.Require(problem);
        if (problem.Items.Count == 0)
        {
            return new PackResult(0, [], LowerBound: 0, IsProven: true);
        }

        var board = new PackBoard(problem);
        if (PackOrder.Of(problem) is not { } units || !FirstFit.Fill(board, units))
        {
            return null;
        }

        PackImprovement.EmptyHosts(board);
        var places = board.Places;
        var (best, bound) = (places.Values.Select(place => place.Host).Distinct().Count(), PackLowerBound.Of(problem, units));
        var isCutShort = false;
        while (best > bound && !isCutShort)
        {
            var search = new PackSearch(problem, units, mostSteps);
            if (search.Within(best - 1) is not { } fewer)
            {
                isCutShort = search.IsCutShort;
                break;
            }

            (places, best) = (fewer, best - 1);
        }

        return new PackResult(best, PlacementsOf(places, units), bound, IsProven: !isCutShort);
    }

    /// <summary>Hosts are numbered as the replicas come, so that emptied ones leave no hole.</summary>
    private static PackPlacement[] PlacementsOf(IReadOnlyDictionary<PackUnit, (int Host, int Device)> places, PackUnit[] units)
    {
        int[] hosts = [.. units.Select(unit => places[unit].Host).Distinct()];
        return [.. units
            .Select(unit => new PackPlacement(unit.Item.Fleet, unit.Replica, Array.IndexOf(hosts, places[unit].Host), places[unit].Device, unit.Partition?.Name))
            .OrderBy(placement => placement.Host)
            .ThenBy(placement => placement.Device)
            .ThenBy(placement => placement.Fleet, StringComparer.Ordinal)];
    }
}
