namespace CostOptimizer.Core.Fleets;

/// <summary>What is known about a yes-or-no property. Unknown is a condition to check, never a silent yes.</summary>
public enum Answer
{
    Unknown,
    Yes,
    No,
}
