using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>One kind of GPU; count is 0 for fractional types, which have a partition size instead.</summary>
public class GpuDeviceInfo
{
    public int? Count { get; set; }

    public double? GpuPartitionSize { get; set; }

    public int? LogicalGpuCount { get; set; }

    public string Manufacturer { get; set; }

    public GpuDeviceMemoryInfo MemoryInfo { get; set; }

    public string Name { get; set; }

    [WireName("workloadSet")]
    public List<string> Workloads { get; set; }
}
