using CostOptimizer.Application.Analysis;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Analyses;

internal sealed record BesideRow
{
    public static readonly TableInsert<BesideRow> Insert = new("RunBeside");

    public const string SelectByRun = """
        SELECT Document
        FROM RunBeside
        WHERE RunNumber = @RunNumber
        """;

    public long RunNumber { get; init; }

    public byte[] Document { get; init; } = [];

    public static BesideRow From(long runNumber, EstateBeside beside) => new() { RunNumber = runNumber, Document = PackedDocument.Write(beside) };
}
