using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <param name="FromDevice">Device name as <see cref="InstanceType.DeviceName"/> gives it.</param>
/// <param name="ToDevice">Device name of the target.</param>
public sealed record SpeedupQuery(string FromDevice, string ToDevice, Workload Workload)
{
    /// <summary>
    /// The fleet's own calibrated capacity: items per second of one busy accelerator or vCPU of the present kind. It tells how
    /// the device is driven where precision or stack is not declared; null when not known.
    /// </summary>
    public double? ItemsPerSecond { get; init; }
}
