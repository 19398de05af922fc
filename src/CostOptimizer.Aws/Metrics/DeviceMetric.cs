namespace CostOptimizer.Aws.Metrics;

/// <summary>A metric that some source publishes per device, and how its dimensions name instance and device.</summary>
/// <param name="Devices">Dimensions that together name the device; all are present on its series.</param>
/// <param name="MemoryName">Companion metric for memory in use; null when there is none.</param>
/// <param name="MemoryPerGib">Units of the companion in a GiB.</param>
internal sealed record DeviceMetric(string Namespace, string Name, IReadOnlyList<string> Devices, string? MemoryName, double MemoryPerGib)
{
    /// <summary>The CloudWatch agent's nvidia_smi input: percent and MiB, without a unit.</summary>
    public static DeviceMetric Agent(string @namespace) =>
        new(@namespace, "nvidia_smi_utilization_gpu", ["index"], "nvidia_smi_memory_used", 1024);

    /// <summary>Container Insights: percent and bytes.</summary>
    public static DeviceMetric ContainerGpu { get; } =
        new("ContainerInsights", "node_gpu_utilization", ["GpuDevice"], "node_gpu_memory_used", 1024d * 1024 * 1024);

    public static DeviceMetric ContainerNeuron { get; } =
        new("ContainerInsights", "node_neuroncore_utilization", ["NeuronDevice", "NeuronCore"], null, 1);

    /// <summary>EC2's own, since October 2025 and for some types; GpuId has been seen beside InstanceId.</summary>
    public static DeviceMetric Power { get; } = new("AWS/EC2", "GPUPowerUtilization", [], null, 1);
}
