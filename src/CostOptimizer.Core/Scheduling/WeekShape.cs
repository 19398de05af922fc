namespace CostOptimizer.Core.Scheduling;

/// <summary>Smooths a week of instance counts, Sunday night running on into Monday morning. Every step only adds instances.</summary>
internal static class WeekShape
{
    /// <summary>Start before a rise, stay after a fall, and make no block shorter than allowed.</summary>
    public static int[] Smooth(int[] need, ScheduleRules rules)
    {
        // A peak of one hour lasts lead + 1 + lag hours; a longer lag makes up what is missing to a whole block.
        var lag = Math.Max(rules.LagHours, rules.MinimumBlockHours - 1 - rules.LeadHours);
        return Closed(Largest(need, rules.LeadHours, lag), rules.MinimumBlockHours);
    }

    /// <summary>Fills dips shorter than a block up to the lower of their shoulders.</summary>
    private static int[] Closed(int[] counts, int block) =>
        Smallest(Largest(counts, block - 1, 0), block - 1);

    /// <summary>The largest count from <paramref name="back"/> hours before to <paramref name="ahead"/> hours after each hour.</summary>
    private static int[] Largest(int[] counts, int ahead, int back) =>
        [.. counts.Select((_, hour) => Enumerable.Range(hour - back, back + ahead + 1).Max(other => At(counts, other)))];

    private static int[] Smallest(int[] counts, int back) =>
        [.. counts.Select((_, hour) => Enumerable.Range(hour - back, back + 1).Min(other => At(counts, other)))];

    private static int At(int[] counts, int hour) => counts[((hour % counts.Length) + counts.Length) % counts.Length];
}
