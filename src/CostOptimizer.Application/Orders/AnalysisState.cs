namespace CostOptimizer.Application.Orders;

public enum AnalysisState
{
    Queued,
    Running,
    Succeeded,

    /// <summary>Ended with a result in which some part of the estate is missing.</summary>
    Partial,
    Failed,
    Cancelled,
}
