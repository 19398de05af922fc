namespace CostOptimizer.Core.Packing;

/// <summary>Each replica on the first device that takes it, in the order given; a new host where none does.</summary>
internal static class FirstFit
{
    /// <returns>False when a replica does not fit even an empty host.</returns>
    public static bool Fill(PackBoard board, IEnumerable<PackUnit> units)
    {
        foreach (var unit in units)
        {
            if (Place(board, unit))
            {
                continue;
            }

            var opened = board.Open();
            if (!board.Fits(unit, opened, device: 0))
            {
                return false;
            }

            board.Place(unit, opened, device: 0);
        }

        return true;
    }

    private static bool Place(PackBoard board, PackUnit unit)
    {
        for (var host = 0; host < board.Hosts; host++)
        {
            for (var device = 0; device < board.Devices; device++)
            {
                if (board.Fits(unit, host, device))
                {
                    board.Place(unit, host, device);
                    return true;
                }
            }
        }

        return false;
    }
}
