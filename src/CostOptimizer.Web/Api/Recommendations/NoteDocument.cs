using CostOptimizer.Application.Decisions;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>An assignment or a comment.</summary>
/// <param name="RecommendationId">What it was about.</param>
/// <param name="RunId">The analysis that was written about.</param>
/// <param name="Assignee">Of an assignment; null for nobody.</param>
public sealed record NoteDocument(
    int Version,
    NoteKind Kind,
    string RecommendationId,
    string RunId,
    string? Assignee,
    string? Text,
    string WrittenBy,
    DateTime WrittenAtUtc)
{
    public static NoteDocument From(RecommendationNote note) => new(
        note.Version, note.Kind, note.RecommendationId, note.RunId, note.Assignee, note.Text, note.WrittenBy, note.WrittenAtUtc);
}
