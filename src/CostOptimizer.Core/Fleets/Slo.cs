namespace CostOptimizer.Core.Fleets;

/// <summary>What the fleet promises its callers.</summary>
/// <param name="P99Latency">Bound on the 99th percentile of response time; null when none was declared.</param>
public sealed record Slo(TimeSpan? P99Latency)
{
    public static Slo None { get; } = new((TimeSpan?)null);
}
