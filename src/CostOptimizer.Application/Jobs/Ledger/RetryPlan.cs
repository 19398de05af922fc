namespace CostOptimizer.Application.Jobs.Ledger;

/// <summary>How often a call that fails is tried, and when.</summary>
/// <param name="Delays">Waits between attempts; there is one attempt more than waits.</param>
public sealed record RetryPlan(IReadOnlyList<TimeSpan> Delays)
{
    public int Attempts => Delays.Count + 1;

    /// <summary>How long a call waits at most after it was queued (again).</summary>
    /// <param name="failures">Attempts of it that failed, at least 0.</param>
    public TimeSpan WaitAfter(int failures) => failures == 0 || Delays.Count == 0 ? TimeSpan.Zero : Delays[Math.Min(failures, Delays.Count) - 1];
}
