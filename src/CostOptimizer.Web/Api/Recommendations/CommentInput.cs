namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>Something is said about it.</summary>
public sealed record CommentInput
{
    /// <summary>What; at most 1000 characters.</summary>
    public required string Text { get; init; }
}
