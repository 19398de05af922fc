using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Sizing;

[Description("What the work takes of the host: a fast accelerator on a small host starves.")]
public sealed record NeedsInput
{
    [Description("vCPU-seconds per item.")]
    [Bounds(Minimum = 0, Maximum = 1e6, AboveMinimum = true)]
    public double? VCpuSecondsPerItem { get; init; }

    [Description("Network megabits per item, the larger of both directions.")]
    [Bounds(Minimum = 0, Maximum = 1e9, AboveMinimum = true)]
    public double? NetworkMegabitsPerItem { get; init; }

    [Description("EBS megabits per item.")]
    [Bounds(Minimum = 0, Maximum = 1e9, AboveMinimum = true)]
    public double? EbsMegabitsPerItem { get; init; }

    [Description("Host memory per busy accelerator, GiB: accelerators beyond the host's memory stay unused.")]
    [Bounds(Minimum = 0, Maximum = 1e6, AboveMinimum = true)]
    public double? HostMemoryGibPerAccelerator { get; init; }
}
