namespace CostOptimizer.Core.Comparison;

/// <summary>Compute Optimizer's effort of a move.</summary>
public enum MigrationEffort
{
    VeryLow,
    Low,
    Medium,
    High,
}
