using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Analysis;

/// <summary>
/// What reading one partition brought; without an inventory nothing else is there. Usage is demand already, so that a
/// reading is small enough to be stored and joined with the others by another process.
/// </summary>
/// <param name="Fleets">Ordered by fleet.</param>
/// <param name="NewestDataUtc">Start of the newest bucket with data; null when there is none.</param>
/// <param name="MetricWarnings">What was odd about the metrics, each sentence once.</param>
/// <param name="Calls">What this reading asked of AWS.</param>
public sealed record PartitionReading(
    EstatePartition Partition,
    PartitionInventory? Inventory,
    IReadOnlyList<ReadFleet> Fleets,
    DateTime? NewestDataUtc,
    IReadOnlyList<string> MetricWarnings,
    IReadOnlyList<SourceFailure> Failures,
    IReadOnlyList<ApiCallCount> Calls)
{
    /// <summary>A partition of which nothing could be read.</summary>
    public static PartitionReading Failed(EstatePartition partition, SourceFailure failure) => new(partition, null, [], null, [], [failure], []);

    /// <param name="priceWarnings">What was odd about the prices of the partition's region, and what could not be billed with them.</param>
    public PartitionOutcome Outcome(IEnumerable<string> priceWarnings) => new(
        Partition.Account.Id,
        Partition.Account.Name,
        Partition.Region.Code,
        Inventory?.Instances.Count(instance => instance.IsRunning) ?? 0,
        Fleets.Count,
        NewestDataUtc,
        Failures)
    {
        Warnings = [.. Inventory?.Warnings ?? [], .. priceWarnings, .. MetricWarnings],
    };

    /// <summary>What this partition pays for that no sum of the analysis shows, and what it pays for empty reservations.</summary>
    internal IReadOnlyList<string> BillGaps(Window window, PriceBook prices) => Inventory is null
        ? []
        : Application.Usage.BillGaps.Of(
            Inventory, Fleets.SelectMany(read => read.Fleet.Instances).Select(instance => instance.Id).ToHashSet(StringComparer.Ordinal), window, prices);
}
