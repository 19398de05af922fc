namespace CostOptimizer.Aws.Metrics;

/// <summary>An Auto Scaling group that serves one fleet alone.</summary>
/// <param name="FirstInstanceId">A member that is still there, by which the group's samples are counted.</param>
internal readonly record struct AutoScaledGroup(string Name, string FirstInstanceId);
