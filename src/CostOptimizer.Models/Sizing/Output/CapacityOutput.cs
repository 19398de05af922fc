using System.ComponentModel;

namespace CostOptimizer.Models.Sizing;

public sealed record CapacityOutput(
    [property: Description("Items per second of one accelerator after the host's limits.")] double ItemsPerSecondPerAccelerator,
    [property: Description("Accelerators of an instance that can be used.")] int AcceleratorsPerInstance,
    [property: Description("Items per second of an instance.")] double ItemsPerSecondPerInstance,
    [property: Description("What limits it: accelerator, vCPU, network, EBS or host memory.")] string LimitedBy);
