using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Decisions;

/// <summary>An assignment or a comment. Notes are added, never changed; they leave the state of a recommendation as it is.</summary>
/// <param name="Id">Chosen by the caller: the same note saved twice is one.</param>
/// <param name="Version">1, 2, 3 … within the fleet, given when saved.</param>
/// <param name="RecommendationId">What it was about.</param>
/// <param name="RunId">The analysis that the reader saw.</param>
/// <param name="Assignee">Untrusted text of at most <see cref="LongestAssignee"/> characters; null in a comment, and where nobody is assigned any more.</param>
/// <param name="Text">Untrusted text; null in an assignment without one.</param>
/// <param name="WrittenBy">Untrusted text.</param>
public sealed record RecommendationNote(
    Guid Id,
    FleetId Fleet,
    int Version,
    string RecommendationId,
    string RunId,
    NoteKind Kind,
    string? Assignee,
    string? Text,
    string WrittenBy,
    DateTime WrittenAtUtc)
{
    public const int LongestAssignee = 100;
}
