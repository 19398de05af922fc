namespace CostOptimizer.Core.Values;

/// <summary>Loops that need nothing from outside.</summary>
public static class WorkLoops
{
    /// <summary>One after the other: what everything does that is not told otherwise.</summary>
    public static WorkLoop InOrder { get; } = (count, body) =>
    {
        for (var index = 0; index < count; index++)
        {
            body(index);
        }
    };
}
