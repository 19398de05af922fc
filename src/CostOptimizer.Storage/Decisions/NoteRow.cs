using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Decisions;

internal sealed record NoteRow
{
    public static readonly TableInsert<NoteRow> Insert = new("RecommendationNote");

    public const string SelectNextNumber = "SELECT COALESCE(MAX(NoteNumber), 0) + 1 FROM RecommendationNote";

    public const string SelectCount = "SELECT COALESCE(MAX(NoteNumber), 0) FROM RecommendationNote";

    public const string SelectVersion = "SELECT COALESCE(MAX(Version), 0) FROM RecommendationNote WHERE FleetKey = @FleetKey";

    public const string SelectVersionOf = "SELECT Version FROM RecommendationNote WHERE NoteId = @NoteId";

    public static readonly FleetRecords<NoteRow> Records = new(SelectVersionOf, SelectVersion, SelectNextNumber, Insert);

    public const string SelectByFleet = """
        SELECT NoteId, Version, RecommendationId, RunId, Kind, Assignee, NoteText, WrittenBy, WrittenAtUtc
        FROM RecommendationNote
        INNER JOIN Fleet ON Fleet.FleetKey = RecommendationNote.FleetKey
        WHERE Fleet.FleetHash = @FleetHash
        ORDER BY Version DESC
        """;

    public long NoteNumber { get; init; }

    public string NoteId { get; init; } = "";

    public long FleetKey { get; init; }

    public int Version { get; init; }

    public string RecommendationId { get; init; } = "";

    public string RunId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Assignee { get; init; }

    public string? NoteText { get; init; }

    public string WrittenBy { get; init; } = "";

    public DateTime WrittenAtUtc { get; init; }

    public static NoteRow From(long number, long fleetKey, RecommendationNote note) => new()
    {
        NoteNumber = number,
        NoteId = note.Id.ToString("D"),
        FleetKey = fleetKey,
        Version = note.Version,
        RecommendationId = note.RecommendationId,
        RunId = note.RunId,
        Kind = EnumText.Of(note.Kind),
        Assignee = note.Assignee is { } assignee ? StoredText.Write(assignee) : null,
        NoteText = note.Text is { } text ? StoredText.Write(text) : null,
        WrittenBy = StoredText.Write(note.WrittenBy),
        WrittenAtUtc = note.WrittenAtUtc,
    };

    public RecommendationNote ToNote(FleetId fleet) => new(
        Guid.Parse(NoteId),
        fleet,
        Version,
        RecommendationId,
        RunId,
        EnumText.Parse<NoteKind>(Kind),
        Assignee is { } assignee ? StoredText.Read(assignee) : null,
        NoteText is { } text ? StoredText.Read(text) : null,
        StoredText.Read(WrittenBy),
        WrittenAtUtc);
}
