namespace CostOptimizer.Storage.Migrations;

/// <summary>A script that ran on this database.</summary>
internal sealed record JournalRow
{
    public const string Insert = """
        INSERT INTO SchemaScript (Name, Sha256, AppliedAtUtc)
        VALUES (@Name, @Sha256, @AppliedAtUtc)
        """;

    public const string SelectAll = """
        SELECT Name, Sha256, AppliedAtUtc
        FROM SchemaScript
        ORDER BY Name
        """;

    public string Name { get; init; } = "";

    public string Sha256 { get; init; } = "";

    public DateTime AppliedAtUtc { get; init; }
}
