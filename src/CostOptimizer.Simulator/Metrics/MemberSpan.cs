namespace CostOptimizer.Simulator.Metrics;

/// <summary>Sources that published for a while.</summary>
/// <param name="FromUtc">Null = always.</param>
/// <param name="ToUtc">Null = still.</param>
internal readonly record struct MemberSpan(int Count, DateTime? FromUtc = null, DateTime? ToUtc = null)
{
    public int At(DateTime timeUtc) => timeUtc < FromUtc || timeUtc >= ToUtc ? 0 : Count;
}
