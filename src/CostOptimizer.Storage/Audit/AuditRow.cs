using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Audit;

internal sealed record AuditRow
{
    public const string SelectNewest = """
        SELECT EntryNumber, EntryId, AtUtc, Who, Role, Address, What, Subject, BeforeJson, AfterJson
        FROM (SELECT EntryNumber, EntryId, AtUtc, Who, Role, Address, What, Subject, BeforeJson, AfterJson,
                ROW_NUMBER() OVER (ORDER BY EntryNumber DESC) AS Place
              FROM AuditEntry
              WHERE @BeforeNumber IS NULL OR EntryNumber < @BeforeNumber) AS Newest
        WHERE Place <= @Limit
        ORDER BY EntryNumber DESC
        """;

    private static readonly RowsStatement InsertMissing = new(
        ForEach: """
            INSERT INTO AuditEntry (EntryId, AtUtc, Who, Role, Address, What, Subject, BeforeJson, AfterJson)
            SELECT @EntryId, @AtUtc, @Who, @Role, @Address, @What, @Subject, @BeforeJson, @AfterJson
            WHERE NOT EXISTS (SELECT 1 FROM AuditEntry WHERE EntryId = @EntryId)
            """,
        ForAll: """
            INSERT INTO AuditEntry (EntryId, AtUtc, Who, Role, Address, What, Subject, BeforeJson, AfterJson)
            SELECT Given.EntryId, Given.AtUtc, Given.Who, Given.Role, Given.Address, Given.What, Given.Subject,
                Given.BeforeJson, Given.AfterJson
            FROM OPENJSON(@Rows) WITH (
                EntryId    NVARCHAR(32),
                AtUtc      DATETIME2(0),
                Who        NVARCHAR(MAX),
                Role       NVARCHAR(16),
                Address    NVARCHAR(64),
                What       NVARCHAR(64),
                Subject    NVARCHAR(MAX),
                BeforeJson NVARCHAR(MAX),
                AfterJson  NVARCHAR(MAX)) AS Given
            WHERE NOT EXISTS (SELECT 1 FROM AuditEntry WHERE AuditEntry.EntryId = Given.EntryId)
            """);

    public long EntryNumber { get; init; }

    public string EntryId { get; init; } = "";

    public DateTime AtUtc { get; init; }

    public string Who { get; init; } = "";

    public string? Role { get; init; }

    public string? Address { get; init; }

    public string What { get; init; } = "";

    public string Subject { get; init; } = "";

    public string? BeforeJson { get; init; }

    public string? AfterJson { get; init; }

    /// <summary>Adds an entry in a transaction, which may be of another store that made the change.</summary>
    public static Task AppendAsync(Session session, AuditEntry entry, CancellationToken cancellationToken) =>
        session.ExecuteAsync(InsertMissing, [From(entry)], cancellationToken);

    public AuditRecord ToRecord() => new(
        EntryNumber,
        new AuditEntry(
            EntryId,
            AtUtc,
            StoredText.Read(Who),
            Role is null ? null : EnumText.Parse<Role>(Role),
            Address,
            What,
            StoredText.Read(Subject),
            BeforeJson,
            AfterJson));

    private static AuditRow From(AuditEntry entry) => new()
    {
        EntryId = entry.Id,
        AtUtc = entry.AtUtc,
        Who = StoredText.Write(entry.Who),
        Role = entry.Role is { } role ? EnumText.Of(role) : null,
        Address = entry.Address,
        What = entry.What,
        Subject = StoredText.Write(entry.Subject),
        BeforeJson = entry.Before,
        AfterJson = entry.After,
    };
}
