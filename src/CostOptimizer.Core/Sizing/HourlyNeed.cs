namespace CostOptimizer.Core.Sizing;

/// <summary>What one hour asks of the fleet, in busy source units.</summary>
/// <param name="IsOn">False when nothing ran in the hour: it stays off.</param>
/// <param name="Sustained">Largest 5-minute mean of the hour; null for a gap, which is sized as the peak, never as zero.</param>
public readonly record struct HourlyNeed(bool IsOn, double? Sustained, double? Burst);
