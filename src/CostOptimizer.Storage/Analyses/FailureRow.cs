using CostOptimizer.Application.Analysis;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Analyses;

internal sealed record FailureRow
{
    public static readonly TableInsert<FailureRow> Insert = new("RunFailure");

    public const string SelectByRun = """
        SELECT Ordinal, AccountId, Region, Place, Step, Kind, Reason
        FROM RunFailure
        WHERE RunNumber = @RunNumber
        ORDER BY Ordinal
        """;

    public long RunNumber { get; init; }

    public int Ordinal { get; init; }

    /// <summary>With <see cref="Region"/>, the partition the failure belongs to; null when it belongs to none.</summary>
    public string? AccountId { get; init; }

    public string? Region { get; init; }

    public string Place { get; init; } = "";

    public string Step { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Reason { get; init; } = "";

    public static IEnumerable<FailureRow> From(long runNumber, AnalysisResult result) =>
        result.Partitions
            .SelectMany(partition => partition.Failures.Select(failure => (Partition: (PartitionOutcome?)partition, Failure: failure)))
            .Concat(result.Failures.Select(failure => (Partition: (PartitionOutcome?)null, Failure: failure)))
            .Select((item, ordinal) => new FailureRow
            {
                RunNumber = runNumber,
                Ordinal = ordinal,
                AccountId = item.Partition?.AccountId,
                Region = item.Partition?.Region,
                Place = StoredText.Write(item.Failure.Where),
                Step = StoredText.Write(item.Failure.Step),
                Kind = EnumText.Of(item.Failure.Kind),
                Reason = StoredText.Write(item.Failure.Reason),
            });

    public SourceFailure ToFailure() => new(
        StoredText.Read(Place), StoredText.Read(Step), EnumText.Parse<FailureKind>(Kind), StoredText.Read(Reason));
}
