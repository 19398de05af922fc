namespace CostOptimizer.Core.Planning;

/// <summary>Splits a fleet's hours into layers: the k-th concurrent instance and the share of hours that needs it.</summary>
internal static class ConcurrencyLayers
{
    /// <returns>What lies above <paramref name="from"/> and up to <paramref name="to"/> instances, hour by hour.</returns>
    public static decimal[] Between(IReadOnlyList<decimal> hours, int from, int to) =>
        [.. hours.Select(hour => Math.Clamp(hour - from, 0m, to - from))];

    /// <summary>The whole number of instances that covers every hour.</summary>
    public static int Peak(IReadOnlyList<decimal> hours) => hours.Count == 0 ? 0 : (int)Math.Ceiling(hours.Max());

    /// <summary>
    /// Instances from the <paramref name="from"/>-th on that are worth committing: the k-th one is when the share of
    /// hours that needs it × on-demand exceeds the committed rate. The share falls with k, so the first that is not
    /// worth it ends the count.
    /// </summary>
    public static int WorthCommitting(IReadOnlyList<decimal> hours, int from, int to, decimal onDemand, decimal committed)
    {
        var count = 0;
        while (from + count < to && Between(hours, from + count, from + count + 1).Average() * onDemand > committed)
        {
            count++;
        }

        return count;
    }
}
