namespace CostOptimizer.Core.Demand;

/// <summary>Finds an hour among roll-ups without an index beside them: they come in the order of time, mostly one each hour.</summary>
internal static class RollupLookup
{
    /// <param name="hours">In the order of time.</param>
    /// <returns>Null when no roll-up starts at that hour.</returns>
    public static HourlyRollup? At(this IReadOnlyList<HourlyRollup> hours, DateTime hourUtc)
    {
        if (hours.Count == 0)
        {
            return null;
        }

        var guess = (hourUtc - hours[0].HourUtc).Ticks / TimeSpan.TicksPerHour;
        return guess >= 0 && guess < hours.Count && hours[(int)guess] is var guessed && guessed.HourUtc == hourUtc ? guessed : Search(hours, hourUtc);
    }

    private static HourlyRollup? Search(IReadOnlyList<HourlyRollup> hours, DateTime hourUtc)
    {
        var (from, end) = (0, hours.Count);
        while (from < end)
        {
            var middle = (from + end) / 2;
            var found = hours[middle];
            if (found.HourUtc == hourUtc)
            {
                return found;
            }

            (from, end) = found.HourUtc < hourUtc ? (middle + 1, end) : (from, middle);
        }

        return null;
    }
}
