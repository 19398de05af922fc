namespace CostOptimizer.Application.Analysis;

public enum RunStatus
{
    Running,
    Succeeded,

    /// <summary>Finished, but some partition or source is missing; the result says which.</summary>
    Partial,
    Failed,
    Cancelled,
}
