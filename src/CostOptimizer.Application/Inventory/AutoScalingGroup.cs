namespace CostOptimizer.Application.Inventory;

/// <param name="TargetGroups">CloudWatch dimension values, for example <c>targetgroup/name/0123456789abcdef</c>.</param>
public sealed record AutoScalingGroup(
    string Name,
    int MinSize,
    int MaxSize,
    int DesiredCapacity,
    IReadOnlyList<string> TargetGroups);
