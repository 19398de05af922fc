namespace CostOptimizer.Core.Comparison;

/// <summary>What one AWS tool says of an instance that does little.</summary>
/// <param name="Tool">Whose rule it is; to be shown with the verdict, since the tools disagree.</param>
/// <param name="Rule">In words.</param>
public sealed record IdleVerdict(string Tool, string Rule, bool Applies);
