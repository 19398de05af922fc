using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>The user's own measurement of one model on one device.</summary>
/// <param name="Device">Device name as <see cref="InstanceType.DeviceName"/> gives it.</param>
/// <param name="Model">The name the workload declares.</param>
/// <param name="Precision">Null when not recorded; then it fits any.</param>
/// <param name="Batch">Items per call; null when not recorded; then it fits any.</param>
/// <param name="ItemsPerSecond">Per accelerator, or per vCPU for CPUs; above 0.</param>
/// <param name="BatchMilliseconds">Time of one call at <paramref name="Batch"/>, when recorded.</param>
/// <param name="Source">Where the figure comes from: a file name and line, or who sent it.</param>
public sealed record LoadTest(
    string Device,
    string Model,
    Precision? Precision,
    int? Batch,
    double ItemsPerSecond,
    double? BatchMilliseconds,
    string Source);
