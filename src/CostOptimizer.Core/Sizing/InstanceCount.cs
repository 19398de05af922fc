namespace CostOptimizer.Core.Sizing;

/// <summary>A count of instances and each need that it answers; the largest wins.</summary>
/// <param name="Load">Busy target units at the sustained peak.</param>
/// <param name="BurstLoad">Busy target units at the burst peak.</param>
/// <param name="ForSustained">Keeps the sustained peak under the ceiling.</param>
/// <param name="ForBurst">Keeps the burst peak within the capacity.</param>
/// <param name="ForLatency">Meets the promised latency; null without a promise or service time.</param>
/// <param name="Needed">The largest of these and the floor.</param>
/// <param name="Total">Needed and spare.</param>
/// <param name="P99Milliseconds">Modelled response time at the sustained peak with <paramref name="Needed"/>; always finite: null without a service time, or when a fleet loaded to its last unit lets the queue grow without bound.</param>
public sealed record InstanceCount(
    decimal Load,
    decimal BurstLoad,
    int ForSustained,
    int ForBurst,
    int? ForLatency,
    int Needed,
    int Total,
    double? P99Milliseconds);
