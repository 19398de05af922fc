namespace CostOptimizer.Simulator.Estates;

/// <summary>The Auto Scaling group around a fleet; sizes are already scaled.</summary>
internal sealed record AutoScalingSpec(string Name, int Min, int Max, int Desired);
