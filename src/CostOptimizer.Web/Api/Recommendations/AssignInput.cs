namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>Somebody looks after it.</summary>
public sealed record AssignInput
{
    /// <summary>A name of at most 100 characters; nobody looks after it any more when left out.</summary>
    public string? Assignee { get; init; }

    public string? Text { get; init; }
}
