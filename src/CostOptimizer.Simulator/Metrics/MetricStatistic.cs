namespace CostOptimizer.Simulator.Metrics;

/// <summary>The statistics that a query may ask for, named as CloudWatch names them.</summary>
internal enum MetricStatistic
{
    SampleCount,
    Sum,
    Average,
    Minimum,
    Maximum,

    /// <summary>Median; latencies only.</summary>
    P50,

    /// <summary>Latencies only.</summary>
    P90,

    /// <summary>Latencies only.</summary>
    P99,
}
