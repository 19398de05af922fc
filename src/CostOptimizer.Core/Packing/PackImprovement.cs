namespace CostOptimizer.Core.Packing;

/// <summary>Empties hosts whose replicas all find room on others, the least filled first.</summary>
internal static class PackImprovement
{
    public static void EmptyHosts(PackBoard board)
    {
        for (var isFewer = true; isFewer;)
        {
            isFewer = board.Places
                .GroupBy(place => place.Value.Host)
                .OrderBy(host => host.Count())
                .ThenByDescending(host => host.Key)
                .Select(host => (host.Key, Units: host.Select(place => place.Key).OrderBy(unit => unit.Item.Fleet, StringComparer.Ordinal).ThenBy(unit => unit.Replica).ToArray()))
                .ToArray()
                .Any(host => Empty(board, host.Key, host.Units));
        }
    }

    private static bool Empty(PackBoard board, int host, PackUnit[] units)
    {
        var moved = new List<(PackUnit Unit, int Device)>();
        foreach (var unit in units)
        {
            var device = board.Places[unit].Device;
            board.Remove(unit);
            moved.Add((unit, device));
            if (!PlaceElsewhere(board, unit, host))
            {
                Restore(board, host, moved);
                return false;
            }
        }

        return true;
    }

    /// <summary>Only beside others: a move to another empty host would gain nothing, and never end.</summary>
    private static bool PlaceElsewhere(PackBoard board, PackUnit unit, int host)
    {
        for (var other = 0; other < board.Hosts; other++)
        {
            for (var device = 0; device < board.Devices && other != host && !board.IsEmpty(other); device++)
            {
                if (board.Fits(unit, other, device))
                {
                    board.Place(unit, other, device);
                    return true;
                }
            }
        }

        return false;
    }

    private static void Restore(PackBoard board, int host, List<(PackUnit Unit, int Device)> moved)
    {
        foreach (var (unit, device) in moved)
        {
            if (board.Places.ContainsKey(unit))
            {
                board.Remove(unit);
            }

            board.Place(unit, host, device);
        }
    }
}
