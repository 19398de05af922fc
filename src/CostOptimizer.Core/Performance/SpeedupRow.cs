namespace CostOptimizer.Core.Performance;

/// <summary>One network measured on both devices.</summary>
/// <param name="Batch">Items per call; null for dynamic batching.</param>
/// <param name="Ratio">Of the two throughputs.</param>
public sealed record SpeedupRow(string Model, int? Batch, string Shape, double Ratio, SpeedupSide From, SpeedupSide To);
