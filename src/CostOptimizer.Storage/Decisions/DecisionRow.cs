using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Decisions;

internal sealed record DecisionRow
{
    public static readonly TableInsert<DecisionRow> Insert = new("Decision");

    public const string SelectNextNumber = "SELECT COALESCE(MAX(DecisionNumber), 0) + 1 FROM Decision";

    public const string SelectCount = "SELECT COALESCE(MAX(DecisionNumber), 0) FROM Decision";

    public const string SelectVersion = "SELECT COALESCE(MAX(Version), 0) FROM Decision WHERE FleetKey = @FleetKey";

    public const string SelectVersionOf = "SELECT Version FROM Decision WHERE DecisionId = @DecisionId";

    public static readonly FleetRecords<DecisionRow> Records = new(SelectVersionOf, SelectVersion, SelectNextNumber, Insert);

    public const string SelectByFleet = """
        SELECT DecisionId, Version, RecommendationId, RunId, Kind, Reason, UntilUtc, ImplementedAtUtc, DecidedBy, DecidedAtUtc
        FROM Decision
        INNER JOIN Fleet ON Fleet.FleetKey = Decision.FleetKey
        WHERE Fleet.FleetHash = @FleetHash
        ORDER BY Version DESC
        """;

    public const string SelectNewest = """
        SELECT Fleet.FleetId, DecisionId, Version, RecommendationId, RunId, Kind, Reason, UntilUtc, ImplementedAtUtc, DecidedBy, DecidedAtUtc
        FROM Decision
        INNER JOIN Fleet ON Fleet.FleetKey = Decision.FleetKey
        WHERE Version = (SELECT MAX(Newer.Version) FROM Decision AS Newer WHERE Newer.FleetKey = Decision.FleetKey)
        """;

    public long DecisionNumber { get; init; }

    public string DecisionId { get; init; } = "";

    public long FleetKey { get; init; }

    public int Version { get; init; }

    public string RecommendationId { get; init; } = "";

    public string RunId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Reason { get; init; }

    public DateTime? UntilUtc { get; init; }

    public DateTime? ImplementedAtUtc { get; init; }

    public string DecidedBy { get; init; } = "";

    public DateTime DecidedAtUtc { get; init; }

    public static DecisionRow From(long number, long fleetKey, Decision decision) => new()
    {
        DecisionNumber = number,
        DecisionId = decision.Id.ToString("D"),
        FleetKey = fleetKey,
        Version = decision.Version,
        RecommendationId = decision.RecommendationId,
        RunId = decision.RunId,
        Kind = EnumText.Of(decision.Kind),
        Reason = decision.Reason is { } reason ? StoredText.Write(reason) : null,
        UntilUtc = decision.UntilUtc,
        ImplementedAtUtc = decision.ImplementedAtUtc,
        DecidedBy = StoredText.Write(decision.DecidedBy),
        DecidedAtUtc = decision.DecidedAtUtc,
    };

    public Decision ToDecision(FleetId fleet) => new(
        Guid.Parse(DecisionId),
        fleet,
        Version,
        RecommendationId,
        RunId,
        EnumText.Parse<DecisionKind>(Kind),
        Reason is { } reason ? StoredText.Read(reason) : null,
        UntilUtc,
        ImplementedAtUtc,
        StoredText.Read(DecidedBy),
        DecidedAtUtc);
}
