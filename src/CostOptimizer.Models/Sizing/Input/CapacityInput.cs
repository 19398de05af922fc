using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Sizing;

[Description("What one instance can do.")]
public sealed record CapacityInput
{
    [Description("Measured items per second of one accelerator, kept busy at the batch of the service time; batch ÷ mean service time when left out.")]
    [Bounds(Minimum = 0, Maximum = 1e9, AboveMinimum = true)]
    public double? ItemsPerSecondPerAccelerator { get; init; }

    [Description("Instance type of the built-in catalogue, for what is left out below.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? InstanceType { get; init; }

    [Description("Accelerators of an instance: the servers of the queue; the type's, or 1.")]
    [Bounds(Minimum = 1, Maximum = 1024)]
    public int? AcceleratorsPerInstance { get; init; }

    [Description("vCPUs of the host.")]
    [Bounds(Minimum = 0, Maximum = 1e6, AboveMinimum = true)]
    public double? VCpus { get; init; }

    [Description("Memory of the host, GiB.")]
    [Bounds(Minimum = 0, Maximum = 1e6, AboveMinimum = true)]
    public double? HostMemoryGib { get; init; }

    [Description("Sustained network bandwidth, Gbit/s.")]
    [Bounds(Minimum = 0, Maximum = 1e6, AboveMinimum = true)]
    public double? NetworkGbps { get; init; }

    [Description("Sustained EBS throughput, Mbit/s.")]
    [Bounds(Minimum = 0, Maximum = 1e9, AboveMinimum = true)]
    public double? EbsMbps { get; init; }
}
