namespace CostOptimizer.Core.Planning;

public enum RiskLevel
{
    Low,
    Medium,
    High,
}
