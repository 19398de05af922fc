namespace CostOptimizer.Application.Storage;

/// <summary>How far the clocks of those who share a database may be apart.</summary>
public static class ClockSkew
{
    /// <summary>Clocks of several processes differ by less; one that shows so much less than what was written down was set back.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
}
