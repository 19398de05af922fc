namespace CostOptimizer.Core.Comparison;

/// <summary>The three rules by which AWS tools call an instance idle or little used. Peak of 4 % CPU is idle to one of them only.</summary>
public static class IdleRules
{
    private const int Days = 14;
    private const int DaysOfLowUse = 4;

    /// <param name="days">The last 14 days.</param>
    /// <exception cref="ArgumentException">There are not 14 days: no tool judges on fewer.</exception>
    public static IReadOnlyList<IdleVerdict> Judge(IReadOnlyList<InstanceDay> days)
    {
        if (days.Count != Days)
        {
            throw new ArgumentException($"The rules are about {Days} days, not {days.Count}.", nameof(days));
        }

        return
        [
            new("Compute Optimizer", "peak CPU under 5 % and network under 5 MB a day over 14 days", days.All(day => day.PeakCpuPercent < 5 && day.NetworkMegabytes < 5)),
            new("Cost Explorer", "maximum CPU at most 1 % over 14 days", days.All(day => day.PeakCpuPercent <= 1)),
            new(
                "Trusted Advisor",
                "daily average CPU at most 10 % and network at most 5 MB on at least 4 of 14 days",
                days.Count(day => day.AverageCpuPercent <= 10 && day.NetworkMegabytes <= 5) >= DaysOfLowUse),
        ];
    }
}
