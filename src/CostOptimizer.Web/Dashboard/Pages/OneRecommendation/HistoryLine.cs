using CostOptimizer.Application.Decisions;

namespace CostOptimizer.Web.Dashboard.Pages.OneRecommendation;

/// <summary>One line of a fleet's history: a decision or a note, the other being null.</summary>
public sealed record HistoryLine(Decision? Decision, RecommendationNote? Note)
{
    public DateTime AtUtc => Decision?.DecidedAtUtc ?? Note!.WrittenAtUtc;

    public string By => Decision?.DecidedBy ?? Note!.WrittenBy;

    public string RunId => Decision?.RunId ?? Note!.RunId;

    public string RecommendationId => Decision?.RecommendationId ?? Note!.RecommendationId;

    public string? Text => Decision is { } decision ? decision.Reason : Note!.Text;

    /// <returns>Newest first; of the same second, decisions first.</returns>
    public static IReadOnlyList<HistoryLine> Of(FleetHistory history) =>
    [
        .. history.Decisions.Select(decision => new HistoryLine(decision, Note: null))
            .Concat(history.Notes.Select(note => new HistoryLine(Decision: null, note)))
            .OrderByDescending(line => line.AtUtc),
    ];
}
