using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>Which recommendations to list; null asks for all.</summary>
/// <param name="MinimumSaving">Of the middle saving, in the recommendation's own currency; one without a saving never meets it.</param>
internal sealed record RecommendationFilter(
    string? AccountId, Region? Region, Verdict? Verdict, ActionKind? Action, decimal? MinimumSaving, RecommendationState? State)
{
    public bool Holds(FleetLine line, Func<FleetLine, RecommendationState> stateOf) =>
        (AccountId is null || line.AccountId == AccountId)
        && (Region is null || line.Region == Region)
        && (Verdict is null || line.Recommendation.Verdict == Verdict)
        && (Action is null || line.Recommendation.Action == Action)
        && (MinimumSaving is null || line.Recommendation.Savings?.P50.Amount >= MinimumSaving)
        && (State is null || stateOf(line) == State);
}
