using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Migrations;

/// <summary>A script that ran on this database.</summary>
internal sealed record JournalRow
{
    public const string Table = "SchemaScript";

    public static readonly TableInsert<JournalRow> Insert = new(Table);

    public const string SelectAll = """
        SELECT Name, Sha256, AppliedAtUtc
        FROM SchemaScript
        ORDER BY Name
        """;

    public string Name { get; init; } = "";

    public string Sha256 { get; init; } = "";

    public DateTime AppliedAtUtc { get; init; }
}
