namespace CostOptimizer.Application.Jobs.Ledger;

internal static class ClockSkew
{
    /// <summary>Clocks of several workers differ by less; one that shows so much less than what was written down was set back.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
}
