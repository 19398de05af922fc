using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Json;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Analyses;

internal sealed record PartitionRow
{
    public static readonly TableInsert<PartitionRow> Insert = new("RunPartition");

    public const string SelectByRun = """
        SELECT AccountId, Region, AccountName, InstanceCount, FleetCount, NewestDataUtc, Warnings
        FROM RunPartition
        WHERE RunNumber = @RunNumber
        """;

    public long RunNumber { get; init; }

    public string AccountId { get; init; } = "";

    public string Region { get; init; } = "";

    public string AccountName { get; init; } = "";

    public int InstanceCount { get; init; }

    public int FleetCount { get; init; }

    public DateTime? NewestDataUtc { get; init; }

    public string Warnings { get; init; } = "[]";

    public static PartitionRow From(long runNumber, PartitionOutcome outcome) => new()
    {
        RunNumber = runNumber,
        AccountId = outcome.AccountId,
        Region = outcome.Region,
        AccountName = StoredText.Write(outcome.AccountName),
        InstanceCount = outcome.Instances,
        FleetCount = outcome.Fleets,
        NewestDataUtc = outcome.NewestDataUtc,
        Warnings = JsonSerializer.Serialize(outcome.Warnings, ResultJson.Compact),
    };

    public PartitionOutcome ToOutcome(IReadOnlyList<SourceFailure> failures) =>
        new(AccountId, StoredText.Read(AccountName), Region, InstanceCount, FleetCount, NewestDataUtc, failures)
        {
            Warnings = JsonSerializer.Deserialize<IReadOnlyList<string>>(Warnings, ResultJson.Compact) ?? [],
        };
}
