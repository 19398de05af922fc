using System.ComponentModel;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Plans;

[Description("An instance type to know beside the built-in ones, or in place of one.")]
public sealed record InstanceTypeInput
{
    [Description("Name, family.size.")]
    [Form(@"^[a-z0-9-]+\.[a-z0-9-]+$", "a type such as g4dn.xlarge")]
    public required string Name { get; init; }

    [Description("vCPUs.")]
    [Bounds(Minimum = 1, Maximum = 10_000)]
    public required int VCpus { get; init; }

    [Description("Memory, GiB.")]
    [Bounds(Minimum = 1e-6, Maximum = 1e6)]
    public required double MemoryGib { get; init; }

    [Description("CPU architecture.")]
    public CpuArchitecture Architecture { get; init; } = CpuArchitecture.X64;

    [Description("What does the work; cpu for a type without accelerators.")]
    public AcceleratorKind Kind { get; init; } = AcceleratorKind.Cpu;

    [Description("Device, such as T4; of the built-in table, or known from benchmarks or loadTests. With any kind but cpu.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public string? Accelerator { get; init; }

    [Description("Devices in an instance.")]
    [Bounds(Minimum = 0, Maximum = 1024)]
    public int AcceleratorCount { get; init; }

    [Description("Memory of each device, GiB.")]
    [Bounds(Minimum = 0, Maximum = 1e6)]
    public double AcceleratorMemoryGib { get; init; }

    [Description("Sustained network bandwidth, Gbit/s.")]
    [Bounds(Minimum = 1e-6, Maximum = 1e6)]
    public double? NetworkGbps { get; init; }

    [Description("Sustained EBS throughput, Mbit/s.")]
    [Bounds(Minimum = 1e-6, Maximum = 1e9)]
    public double? EbsMbps { get; init; }
}
