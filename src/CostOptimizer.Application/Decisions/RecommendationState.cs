namespace CostOptimizer.Application.Decisions;

/// <summary>Where a recommendation stands.</summary>
public enum RecommendationState
{
    /// <summary>Nobody has decided on it, it has changed since, or its snooze is over.</summary>
    Open,
    Accepted,
    Dismissed,
    Snoozed,
    Implemented,
}
