namespace CostOptimizer.Core.Comparison;

/// <summary>Compute Optimizer's scale, 0 to 4.</summary>
public enum PerformanceRisk
{
    VeryLow,
    Low,
    Medium,
    High,
    VeryHigh,
}
