using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Weekly;

/// <summary>Says how far a week's figures can be trusted.</summary>
internal static class WeeklyDataQualities
{
    public static WeeklyDataQuality Of(AnalysisResult result, FleetAnalysis[] fleets, WeeklyScope scope)
    {
        var valid = fleets.Sum(fleet => (long)fleet.Demand.ValidBuckets);
        var all = valid + fleets.Sum(fleet => (long)fleet.Demand.MissingBuckets);
        PartitionOutcome[] partitions = [.. result.Partitions.Where(partition => scope.HoldsAccount(partition.AccountId) || fleets.Any(fleet => fleet.Fleet.AccountId == partition.AccountId))];
        return new WeeklyDataQuality(
            all == 0 ? null : (double)valid / all,
            [.. fleets.GroupBy(fleet => fleet.Demand.State).OrderBy(same => same.Key).Select(same => new FleetStateCount(same.Key, same.Count()))],
            [.. fleets.Where(fleet => fleet.Costs is null).Select(fleet => fleet.Fleet.Name).Order(StringComparer.Ordinal)],
            [.. partitions.SelectMany(partition => partition.Failures), .. result.Failures],
            [.. partitions.SelectMany(partition => partition.Warnings, (partition, text) => $"{partition.AccountId}/{partition.Region}: {text}")],
            partitions
                .GroupBy(partition => partition.AccountId, StringComparer.Ordinal)
                .Select(account => account.Max(partition => partition.NewestDataUtc))
                .Min());
    }
}
