namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>It is left alone for a while.</summary>
public sealed record SnoozeInput
{
    /// <summary>When it opens again; in the future.</summary>
    public required DateTime UntilUtc { get; init; }

    public string? Reason { get; init; }
}
