namespace CostOptimizer.Web.Dashboard.Pages.Plan;

/// <summary>Why a plan could not be computed anew.</summary>
public enum PlanObstacle
{
    /// <summary>Nothing is kept of the analysis to plan it from.</summary>
    NotKept,

    /// <summary>Too many others are computing.</summary>
    Busy,
}
