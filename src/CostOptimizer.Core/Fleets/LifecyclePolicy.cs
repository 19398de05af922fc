namespace CostOptimizer.Core.Fleets;

/// <summary>What the planner does with a family as a target.</summary>
public enum LifecyclePolicy
{
    Allow,

    /// <summary>Computed, shown and ranked, and flagged.</summary>
    Warn,

    Exclude,
}
