using CostOptimizer.Simulator.Metrics;

namespace CostOptimizer.Simulator.Estates;

/// <summary>What a fleet publishes; null where it publishes nothing of the kind.</summary>
internal sealed class MetricsSpec
{
    /// <summary>Who publishes the accelerators' metrics, and with which dimensions.</summary>
    public required AgentKind Agent { get; init; }

    /// <summary>Percent of time busy, one series a GPU.</summary>
    public required MetricShape? Gpu { get; init; }

    /// <summary>Memory used on each GPU, in MiB.</summary>
    public required MetricShape? GpuMemory { get; init; }

    /// <summary>Percent, one series an instance.</summary>
    public required MetricShape Cpu { get; init; }

    /// <summary>Requests per second of the whole fleet; already scaled.</summary>
    public required MetricShape? Requests { get; init; }

    /// <summary>Time to answer, in milliseconds.</summary>
    public required MetricShape? Latency { get; init; }

    /// <summary>Percent, one series a NeuronCore.</summary>
    public required MetricShape? Neuron { get; init; }
}
