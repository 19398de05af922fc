namespace CostOptimizer.Application.Jobs.Ledger;

/// <summary>How often a call that fails is tried, and when.</summary>
/// <param name="Delays">Waits between attempts; there is one attempt more than waits.</param>
public sealed record RetryPlan(IReadOnlyList<TimeSpan> Delays)
{
    public int Attempts => Delays.Count + 1;
}
