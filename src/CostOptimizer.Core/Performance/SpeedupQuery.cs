using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <param name="FromDevice">Device name as <see cref="InstanceType.DeviceName"/> gives it.</param>
/// <param name="ToDevice">Device name of the target.</param>
public sealed record SpeedupQuery(string FromDevice, string ToDevice, Workload Workload);
