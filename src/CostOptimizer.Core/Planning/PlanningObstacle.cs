namespace CostOptimizer.Core.Planning;

/// <summary>What stands in the way of planning a fleet.</summary>
/// <param name="Reason">One sentence for the reader.</param>
internal sealed record PlanningObstacle(Verdict Verdict, string Reason);
