namespace CostOptimizer.Application.Weekly;

/// <summary>How a proposal moved since the week before.</summary>
public enum MovementKind
{
    New,
    Changed,
    Vanished,
    Decided,
}
