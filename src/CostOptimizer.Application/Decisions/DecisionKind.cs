namespace CostOptimizer.Application.Decisions;

/// <summary>What somebody decided about a recommendation.</summary>
public enum DecisionKind
{
    Accepted,
    Dismissed,
    Snoozed,
    Implemented,
}
