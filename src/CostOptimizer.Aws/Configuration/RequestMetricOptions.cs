namespace CostOptimizer.Aws.Configuration;

/// <summary>A custom metric that counts a fleet's requests, such as Triton's counters forwarded by the agent.</summary>
public sealed class RequestMetricOptions
{
    public string Namespace { get; set; } = "";

    /// <summary>Metric whose Sum over a period is the number of requests in it.</summary>
    public string CountMetric { get; set; } = "";

    /// <summary>Metric whose p99 is read; empty when there is none.</summary>
    public string? LatencyMetric { get; set; }

    /// <summary>Unit of <see cref="LatencyMetric"/>: Triton counts microseconds, load balancers seconds.</summary>
    public LatencyUnit LatencyUnit { get; set; } = LatencyUnit.Milliseconds;

    /// <summary>Dimension that holds the fleet's name, or an instance id of it; <c>Fleet</c> by default.</summary>
    public string Dimension { get; set; } = "Fleet";
}
