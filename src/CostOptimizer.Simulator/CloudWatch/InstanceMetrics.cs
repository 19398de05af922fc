using System.Globalization;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Inventory;
using CostOptimizer.Simulator.Metrics;
using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.CloudWatch;

/// <summary>The metrics of one EC2 instance: its CPU always, its accelerators where an agent reports them.</summary>
internal static class InstanceMetrics
{
    // Basic monitoring; an agent publishes every minute.
    private static readonly TimeSpan Basic = TimeSpan.FromMinutes(5);

    public static IEnumerable<MetricSeries> Of(SimulatedInstance instance, string region, DateTimeOffset now)
    {
        var metrics = instance.Fleet.Metrics;
        yield return Series(
            instance, now, "AWS/EC2", "CPUUtilization", [new("InstanceId", instance.Id)], "Percent",
            metrics.Cpu with { PublishEvery = Basic });
        if (InstanceTypeTable.Load().Find(instance.Type)?.Accelerator is not { } device || metrics.Agent == AgentKind.None)
        {
            yield break;
        }

        for (var index = 0; index < (device.Kind == AcceleratorKind.Gpu ? device.Count : 0); index++)
        {
            foreach (var series in Gpu(instance, region, now, device, index))
            {
                yield return series;
            }
        }

        foreach (var series in device.IsNeuron && metrics.Neuron is { } neuron
            ? Neuron(instance, region, now, device, neuron) : [])
        {
            yield return series;
        }
    }

    private static IEnumerable<MetricSeries> Gpu(
        SimulatedInstance instance, string region, DateTimeOffset now, AcceleratorDevice device, int index)
    {
        var metrics = instance.Fleet.Metrics;
        var (name, architecture) = GpuNames.Of(device.Name);
        KeyValuePair<string, string>[] dimensions =
        [
            .. metrics.Agent == AgentKind.Host
                ? (KeyValuePair<string, string>[])[new("host", HostNames.Of(instance, region))]
                : [new("InstanceId", instance.Id), new("InstanceType", instance.Type)],
            new("name", name),
            new("arch", architecture),
            new("index", index.ToString(CultureInfo.InvariantCulture)),
        ];
        if (metrics.Gpu is { } gpu)
        {
            yield return Agent("nvidia_smi_utilization_gpu", gpu);
        }

        if (metrics.GpuMemory is { } memory)
        {
            var total = new MetricShape
            {
                Kind = MetricKind.Gauge,
                Base = device.MemoryMiB,
                MinuteJitter = 0,
                GapProbability = memory.GapProbability,
            };
            yield return Agent("nvidia_smi_memory_used", memory with { Base = Math.Min(memory.Base, device.MemoryMiB) });
            yield return Agent("nvidia_smi_memory_total", total);
        }

        // An agent that is silent is silent about everything.
        MetricSeries Agent(string metric, MetricShape shape) => Series(
            instance, now, "CWAgent", metric, dimensions, "None", shape with { OutageKey = instance.Id });
    }

    private static IEnumerable<MetricSeries> Neuron(
        SimulatedInstance instance, string region, DateTimeOffset now, AcceleratorDevice device, MetricShape shape)
    {
        KeyValuePair<string, string>[] node =
        [
            new("ClusterName", instance.Fleet.Name),
            new("InstanceId", instance.Id),
            new("NodeName", HostNames.Of(instance, region)),
        ];
        var silent = shape with { OutageKey = instance.Id };
        yield return Series(
            instance, now, "ContainerInsights", "node_neuroncore_utilization", node, "Percent", silent);
        for (var core = 0; core < device.Count * device.CoresPerDevice; core++)
        {
            KeyValuePair<string, string>[] dimensions =
            [
                .. node,
                new("InstanceType", instance.Type),
                new("NeuronDevice", $"neuron{(core / device.CoresPerDevice).ToString(CultureInfo.InvariantCulture)}"),
                new("NeuronCore", $"core{core.ToString(CultureInfo.InvariantCulture)}"),
            ];
            yield return Series(
                instance, now, "ContainerInsights", "node_neuroncore_utilization", dimensions, "Percent", silent);
        }
    }

    private static MetricSeries Series(
        SimulatedInstance instance, DateTimeOffset now, string @namespace, string name,
        IReadOnlyList<KeyValuePair<string, string>> dimensions, string unit, MetricShape shape) => new(
        @namespace, name, dimensions, unit,
        shape with { StartUtc = instance.Launched.UtcDateTime, EndUtc = (instance.Ended ?? now).UtcDateTime },
        $"{instance.Id}/{name}/{string.Join('/', dimensions.Select(dimension => dimension.Value))}");
}
