namespace CostOptimizer.Application.Orders;

/// <summary>Kinds of jobs that schedules name and that other rooms must know.</summary>
public static class ScheduledKinds
{
    /// <summary>Orders an analysis of everything; the argument is the turn's id.</summary>
    public const string OrderAnalysis = "order-analysis";
}
