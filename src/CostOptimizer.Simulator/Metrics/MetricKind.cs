namespace CostOptimizer.Simulator.Metrics;

/// <summary>What a metric's numbers mean, which decides their bounds and how they add up.</summary>
internal enum MetricKind
{
    /// <summary>A share of time or memory, from 0 to <see cref="MetricShape.Ceiling"/>.</summary>
    Percent,

    /// <summary>A level such as MiB or watts, never negative.</summary>
    Gauge,

    /// <summary>Events or bytes. The shape is given per second; each minute publishes a whole number.</summary>
    Count,

    /// <summary>A duration with a log-normal tail, in the unit of the shape.</summary>
    Latency,
}
