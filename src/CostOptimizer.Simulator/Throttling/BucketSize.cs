namespace CostOptimizer.Simulator.Throttling;

/// <summary>Size of a token bucket.</summary>
internal sealed record BucketSize(int Capacity, double RefillPerSecond);
