using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Decisions;

/// <summary>Who looks after a fleet.</summary>
internal sealed record AssigneeRow
{
    public const string Select = """
        SELECT Fleet.FleetId, Assignee
        FROM RecommendationNote
        INNER JOIN Fleet ON Fleet.FleetKey = RecommendationNote.FleetKey
        WHERE Assignee IS NOT NULL
            AND Version = (SELECT MAX(Newer.Version) FROM RecommendationNote AS Newer WHERE Newer.FleetKey = RecommendationNote.FleetKey AND Newer.Kind = @Kind)
        """;

    public string FleetId { get; init; } = "";

    public string Assignee { get; init; } = "";

    public (Core.Fleets.FleetId Fleet, string Assignee) Read() => (new Core.Fleets.FleetId(StoredText.Read(FleetId)), StoredText.Read(Assignee));
}
