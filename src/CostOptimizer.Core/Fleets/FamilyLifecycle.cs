namespace CostOptimizer.Core.Fleets;

/// <summary>Where an instance family stands in its life. Dates and sources are data, not code.</summary>
/// <param name="Family">For example <c>inf1</c>.</param>
/// <param name="SinceUtc">When the state began; null when not established.</param>
/// <param name="Reason">One sentence for the reader.</param>
public sealed record FamilyLifecycle(string Family, LifecyclePolicy AsTarget, DateTime? SinceUtc, string Reason, string Source)
{
    /// <summary>True when those who run it now must move: it is retired, has a last date, or its software was dropped.</summary>
    public bool UsersMustLeave { get; init; }
}
