using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Decisions;

/// <summary>One decision. Decisions are added, never changed; of a fleet only the newest counts.</summary>
/// <param name="Id">Chosen by the caller: the same decision saved twice is one.</param>
/// <param name="Version">1, 2, 3 … within the fleet, given when saved.</param>
/// <param name="RecommendationId">What it was about: a recommendation that has changed since is open again.</param>
/// <param name="RunId">The analysis that the reader saw.</param>
/// <param name="Reason">Untrusted text; null when none was given.</param>
/// <param name="UntilUtc">End of a snooze; null otherwise.</param>
/// <param name="ImplementedAtUtc">When it was carried out; null otherwise.</param>
/// <param name="DecidedBy">Untrusted text.</param>
public sealed record Decision(
    Guid Id,
    FleetId Fleet,
    int Version,
    string RecommendationId,
    string RunId,
    DecisionKind Kind,
    string? Reason,
    DateTime? UntilUtc,
    DateTime? ImplementedAtUtc,
    string DecidedBy,
    DateTime DecidedAtUtc)
{
    /// <summary>Where a fleet's recommendation stands under its newest decision.</summary>
    /// <param name="newest">Null when nobody has decided anything about the fleet.</param>
    public static RecommendationState StateOf(string recommendationId, Decision? newest, DateTime nowUtc) =>
        newest is null || newest.RecommendationId != recommendationId ? RecommendationState.Open
        : newest.Kind switch
        {
            DecisionKind.Accepted => RecommendationState.Accepted,
            DecisionKind.Dismissed => RecommendationState.Dismissed,
            DecisionKind.Snoozed => newest.UntilUtc > nowUtc ? RecommendationState.Snoozed : RecommendationState.Open,
            DecisionKind.Implemented => RecommendationState.Implemented,
            _ => throw new ArgumentOutOfRangeException(nameof(newest), newest.Kind, "This kind of decision leads to no state."),
        };
}
