namespace CostOptimizer.Application.Advice;

/// <summary>AWS's own tools that recommend.</summary>
public enum AdviceTool
{
    ComputeOptimizer,
    CostOptimizationHub,
}
