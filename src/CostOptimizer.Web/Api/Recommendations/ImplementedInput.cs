namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>It has been done.</summary>
public sealed record ImplementedInput
{
    /// <summary>When; not in the future.</summary>
    public required DateTime ImplementedAtUtc { get; init; }

    public string? Reason { get; init; }
}
