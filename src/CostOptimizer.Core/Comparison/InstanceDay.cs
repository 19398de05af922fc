namespace CostOptimizer.Core.Comparison;

/// <param name="PeakCpuPercent">Largest of the day, 0..100.</param>
/// <param name="AverageCpuPercent">Mean of the day, 0..100.</param>
/// <param name="NetworkMegabytes">In and out together.</param>
public readonly record struct InstanceDay(double PeakCpuPercent, double AverageCpuPercent, double NetworkMegabytes);
