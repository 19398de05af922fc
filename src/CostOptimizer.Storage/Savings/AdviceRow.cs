using CostOptimizer.Application.Advice;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Savings;

internal sealed record AdviceRow
{
    public static readonly TableInsert<AdviceRow> Insert = new("AdviceImport");

    public const string CountById = "SELECT COUNT(*) FROM AdviceImport WHERE ImportId = @ImportId";

    public const string SelectAll = "SELECT Document FROM AdviceImport";

    public string ImportId { get; init; } = "";

    public DateTime ImportedAtUtc { get; init; }

    public byte[] Document { get; init; } = [];

    public static AdviceRow From(AdviceImport import) => new() { ImportId = import.Id, ImportedAtUtc = import.ImportedAtUtc, Document = PackedDocument.Write(import) };
}
