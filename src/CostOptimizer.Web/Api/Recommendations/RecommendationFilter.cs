using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;
using CostOptimizer.Web.Api.Estate;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>Which recommendations to list; null asks for all.</summary>
/// <param name="MinimumSaving">Of the middle saving, in the recommendation's own currency; one without a saving never meets it.</param>
/// <param name="Assignee">To the letter, but for upper and lower case.</param>
internal sealed record RecommendationFilter(
    string? AccountId, Region? Region, Verdict? Verdict, ActionKind? Action, decimal? MinimumSaving, RecommendationState? State, SavingStage? Stage, string? Assignee)
{
    public bool Holds(FleetLine line, Func<FleetLine, RecommendationState> stateOf, Func<FleetLine, FleetLedger> ledgerOf, Func<FleetLine, string?> assigneeOf) =>
        (AccountId is null || line.AccountId == AccountId)
        && (Region is null || line.Region == Region)
        && (Verdict is null || line.Recommendation.Verdict == Verdict)
        && (Action is null || line.Recommendation.Action == Action)
        && (MinimumSaving is null || line.Recommendation.Savings?.P50.Amount >= MinimumSaving)
        && (State is null || stateOf(line) == State)
        && (Stage is not { } stage || ledgerOf(line).IsAt(stage))
        && (Assignee is null || string.Equals(assigneeOf(line), Assignee, StringComparison.OrdinalIgnoreCase));
}
