namespace CostOptimizer.Simulator.Estates;

/// <summary>The Auto Scaling group around a fleet; sizes are already scaled.</summary>
/// <param name="Former">Instances that the group had beside the present ones until it scaled in, <paramref name="FormerDaysAgo"/> days ago.</param>
internal sealed record AutoScalingSpec(string Name, int Min, int Max, int Desired, int Former, int FormerDaysAgo);
