using CostOptimizer.Application.Decisions;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>What somebody decided.</summary>
/// <param name="RecommendationId">What it was about.</param>
/// <param name="RunId">The analysis that was decided on.</param>
/// <param name="UntilUtc">End of a snooze.</param>
public sealed record DecisionDocument(
    int Version,
    DecisionKind Kind,
    string RecommendationId,
    string RunId,
    string? Reason,
    DateTime? UntilUtc,
    DateTime? ImplementedAtUtc,
    string DecidedBy,
    DateTime DecidedAtUtc)
{
    public static DecisionDocument From(Decision decision) => new(
        decision.Version,
        decision.Kind,
        decision.RecommendationId,
        decision.RunId,
        decision.Reason,
        decision.UntilUtc,
        decision.ImplementedAtUtc,
        decision.DecidedBy,
        decision.DecidedAtUtc);
}
