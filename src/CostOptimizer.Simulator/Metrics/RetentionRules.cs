namespace CostOptimizer.Simulator.Metrics;

/// <summary>How long CloudWatch keeps each resolution of a metric.</summary>
/// <remarks>
/// Younger than 3 hours any period; up to 15 days multiples of 60 s; up to 63 days multiples of 300 s; up to 455
/// days multiples of 3600 s. A query outside of these gets no datapoints and no error.
/// </remarks>
internal static class RetentionRules
{
    private static readonly TimeSpan HighResolution = TimeSpan.FromHours(3);
    private static readonly TimeSpan Minutes = TimeSpan.FromDays(15);
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromDays(63);
    private static readonly TimeSpan Hours = TimeSpan.FromDays(455);

    /// <summary>Whether a query that starts then gets any datapoints at that period.</summary>
    /// <param name="periodSeconds">1, 5, 10, 20, 30 or a multiple of 60; anything else is never served.</param>
    public static bool IsServed(DateTime startUtc, DateTime nowUtc, int periodSeconds)
    {
        if (!IsValidPeriod(periodSeconds))
        {
            return false;
        }

        var age = nowUtc - startUtc;
        return age < HighResolution
            || (age <= Minutes && periodSeconds % 60 == 0)
            || (age <= FiveMinutes && periodSeconds % 300 == 0)
            || (age <= Hours && periodSeconds % 3600 == 0);
    }

    /// <summary>Whether CloudWatch accepts the period at all; it answers a validation error otherwise.</summary>
    public static bool IsValidPeriod(int periodSeconds) =>
        periodSeconds is 1 or 5 or 10 or 20 or 30 || (periodSeconds > 0 && periodSeconds % 60 == 0);
}
