namespace CostOptimizer.Core.Sizing;

/// <summary>Sizes an autoscaled fleet hour by hour: out at once, in only after the lag.</summary>
public static class AutoscaledSizing
{
    /// <param name="peak">The request for the whole window; each hour replaces its load.</param>
    /// <param name="scaleInLagHours">Hours for which instances stay after the need has gone, 0 or more.</param>
    /// <returns>Instances in each hour, never above the window's own sizing; null when the latency cannot be met.</returns>
    public static IReadOnlyList<int>? Size(SizingRequest peak, IReadOnlyList<HourlyNeed> hours, int scaleInLagHours)
    {
        if (InstanceSizing.Size(peak) is not { } most)
        {
            return null;
        }

        int[] needs = [.. hours.Select(hour => Need(peak, most.Total, hour))];
        return [.. needs.Select((need, hour) => hours[hour].IsOn ? needs[Math.Max(0, hour - scaleInLagHours)..(hour + 1)].Max() : 0)];
    }

    /// <summary>Hours above the peak quantile are outliers that the policy chose not to size for.</summary>
    private static int Need(SizingRequest peak, int most, HourlyNeed hour) =>
        !hour.IsOn ? 0
        : hour.Sustained is not { } sustained ? most
        : Math.Min(most, InstanceSizing.Size(peak with
        {
            Sustained = Math.Min(sustained, peak.Sustained),
            Burst = Math.Min(hour.Burst ?? sustained, peak.Burst),
        })!.Total);
}
