using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Decisions;

/// <summary>Which fleets are about to move.</summary>
public static class AcceptedMoves
{
    /// <param name="newest">The fleet's newest decision; null for none.</param>
    /// <returns>Whether the proposal is accepted and takes the fleet from its hardware, or from part of it.</returns>
    public static bool LeavesHardware(string recommendationId, Verdict verdict, ActionKind action, Decision? newest, DateTime nowUtc) =>
        verdict is Verdict.Recommended or Verdict.BenchmarkFirst
        && action is not (ActionKind.Stay or ActionKind.BuyDifferently)
        && Decision.StateOf(recommendationId, newest, nowUtc) == RecommendationState.Accepted;
}
