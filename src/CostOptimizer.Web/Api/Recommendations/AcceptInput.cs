namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>It will be done.</summary>
public sealed record AcceptInput
{
    public string? Reason { get; init; }
}
