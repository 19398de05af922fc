namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>It will not be done.</summary>
public sealed record DismissInput
{
    /// <summary>Why not, for whoever asks next.</summary>
    public required string Reason { get; init; }
}
