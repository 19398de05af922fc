using CostOptimizer.Simulator.Metrics;
using CostOptimizer.Simulator.Yaml;

namespace CostOptimizer.Simulator.Estates;

/// <summary>Reads the <c>metrics</c> of a fleet.</summary>
internal sealed class MetricsReader(int scale)
{
    private const double MiBPerGiB = 1024;

    // An instance whose load nobody described still has an operating system.
    private static readonly MetricShape QuietCpu = new() { Kind = MetricKind.Percent, Base = 3, NoiseSd = 0.5 };

    public MetricsSpec Read(YamlMap? map)
    {
        if (map is null)
        {
            return new MetricsSpec
            {
                Agent = AgentKind.None,
                Gpu = null,
                GpuMemory = null,
                Cpu = QuietCpu,
                Requests = null,
                Latency = null,
                Neuron = null,
            };
        }

        var gaps = map.Number("gaps", 0, 0, 1);
        var memory = map.Has("gpu-memory-gib") ? map.Number("gpu-memory-gib", null, 0, 200) * MiBPerGiB : (double?)null;
        var latency = map.Has("latency-ms") ? map.Number("latency-ms", null, 0.001, 1e6) : (double?)null;
        var metrics = new MetricsSpec
        {
            Agent = map.Choice("agent", "instance-id", "instance-id", "host", "none") switch
            {
                "host" => AgentKind.Host,
                "none" => AgentKind.None,
                _ => AgentKind.InstanceId,
            },
            Gpu = Shape(map.Map("gpu"), MetricKind.Percent, 1, gaps),
            GpuMemory = memory is { } mib
                ? new MetricShape { Kind = MetricKind.Gauge, Base = mib, MinuteJitter = 0.01, GapProbability = gaps }
                : null,
            Cpu = Shape(map.Map("cpu"), MetricKind.Percent, 1, 0) ?? QuietCpu,
            Requests = Shape(map.Map("requests"), MetricKind.Count, scale, 0),
            Latency = latency is { } ms ? new MetricShape { Kind = MetricKind.Latency, Base = ms } : null,
            Neuron = Shape(map.Map("neuron"), MetricKind.Percent, 1, gaps),
        };
        map.Finish();
        return metrics;
    }

    private static MetricShape? Shape(YamlMap? map, MetricKind kind, double factor, double gaps)
    {
        if (map is null)
        {
            return null;
        }

        const double Largest = 1e9;
        var shape = new MetricShape
        {
            Kind = kind,
            Base = map.Number("base", null, 0, Largest) * factor,
            DailyAmplitude = map.Number("daily", 0, 0, Largest) * factor,
            PeakHourUtc = map.Number("peak-hour", 14, 0, 24),
            WeekendFactor = map.Number("weekend", 1, 0, 100),
            NoiseSd = map.Number("noise", 0, 0, Largest) * factor,
            BurstsPerDay = map.Number("bursts-per-day", 0, 0, 288),
            BurstHeight = map.Number("burst-height", 0, 0, Largest) * factor,
            BurstDuration = TimeSpan.FromMinutes(map.Number("burst-minutes", 10, 1, 1440)),
            MinuteJitter = map.Number("jitter", 0.05, 0, 1),
            GapProbability = gaps,
        };
        map.Finish();
        return shape;
    }
}
