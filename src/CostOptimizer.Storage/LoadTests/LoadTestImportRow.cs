using CostOptimizer.Application.LoadTests;
using CostOptimizer.Core.Performance;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.LoadTests;

internal sealed record LoadTestImportRow
{
    public static readonly TableInsert<LoadTestImportRow> Insert = new("LoadTestImport");

    public const string SelectNextNumber = "SELECT COALESCE(MAX(ImportNumber), 0) + 1 FROM LoadTestImport";

    public const string CountById = "SELECT COUNT(*) FROM LoadTestImport WHERE ImportId = @ImportId";

    /// <summary>All but the documents, in the order of import.</summary>
    public const string SelectHeads = """
        SELECT ImportNumber, ImportId, Name, TestCount, ImportedBy, ImportedAtUtc
        FROM LoadTestImport
        ORDER BY ImportNumber
        """;

    public const string SelectDocument = "SELECT Document FROM LoadTestImport WHERE ImportNumber = @ImportNumber";

    public long ImportNumber { get; init; }

    public string ImportId { get; init; } = "";

    public string Name { get; init; } = "";

    public int TestCount { get; init; }

    public string ImportedBy { get; init; } = "";

    public DateTime ImportedAtUtc { get; init; }

    public string Document { get; init; } = "";

    public static LoadTestImportRow From(long number, LoadTestImport import) => new()
    {
        ImportNumber = number,
        ImportId = import.Id,
        Name = StoredText.Write(import.Name),
        TestCount = import.Tests.Count,
        ImportedBy = StoredText.Write(import.ImportedBy),
        ImportedAtUtc = import.ImportedAtUtc,
        Document = Rows.Document.Write(import.Tests),
    };

    public LoadTestImport ToImport(IReadOnlyList<LoadTest> tests) =>
        new(ImportId, StoredText.Read(Name), StoredText.Read(ImportedBy), ImportedAtUtc, tests);
}
