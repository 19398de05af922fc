namespace CostOptimizer.Application.Decisions;

/// <summary>All that was decided on a fleet's recommendations, and written about them; both newest first.</summary>
public sealed record FleetHistory(IReadOnlyList<Decision> Decisions, IReadOnlyList<RecommendationNote> Notes)
{
    /// <summary>Null when nobody has decided anything.</summary>
    public Decision? Newest => Decisions.FirstOrDefault();

    /// <summary>
    /// Who looks after the fleet; null for nobody. It stays when the recommendation changes: whoever looks after the fleet is to
    /// see the next one, too.
    /// </summary>
    public string? Assignee => Notes.FirstOrDefault(note => note.Kind == NoteKind.Assigned)?.Assignee;

    /// <inheritdoc cref="Decision.StateOf"/>
    public RecommendationState StateOf(string recommendationId, DateTime nowUtc) => Decision.StateOf(recommendationId, Newest, nowUtc);
}
