using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Analysis;

/// <summary>What reading one partition brought; without an inventory nothing else is there.</summary>
internal sealed record PartitionReading(
    EstatePartition Partition,
    PartitionInventory? Inventory,
    IReadOnlyList<FleetGroup> Fleets,
    IReadOnlyDictionary<FleetId, FleetUsage> Usage,
    IReadOnlyList<SourceFailure> Failures)
{
    /// <summary>Whether the fleet's metrics could not be read, which says nothing about its agent or its load.</summary>
    public bool LacksMetricsOf(FleetId fleet) => !Usage.ContainsKey(fleet);

    /// <param name="priceWarnings">What was odd about the prices of the partition's region.</param>
    public PartitionOutcome Outcome(IEnumerable<string> priceWarnings) => new(
        Partition.Account.Id,
        Partition.Account.Name,
        Partition.Region.Code,
        Inventory?.Instances.Count(instance => instance.IsRunning) ?? 0,
        Fleets.Count,
        Usage.Values.Select(NewestBucket).Max(),
        Failures)
    {
        // Fleets of one partition are read together and share what was odd.
        Warnings =
        [
            .. Inventory?.Warnings ?? [],
            .. priceWarnings,
            .. Usage.Values.SelectMany(usage => usage.Warnings).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ],
    };

    private static DateTime? NewestBucket(FleetUsage usage)
    {
        for (var bucket = usage.BucketCount - 1; bucket >= 0; bucket--)
        {
            if (!double.IsNaN(usage.BusyDevicesMean[bucket]) || !double.IsNaN(usage.RequestsPerSecond[bucket]))
            {
                return usage.BucketStartUtc(bucket);
            }
        }

        return null;
    }
}
