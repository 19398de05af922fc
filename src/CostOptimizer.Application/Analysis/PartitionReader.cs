using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Application.Usage;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Analysis;

/// <summary>Reads one partition from discovery to demand. What fails is said, and what was read is kept.</summary>
internal sealed class PartitionReader(
    IInventorySource inventory,
    UsageCollector metrics,
    FleetGrouper grouper,
    HardwareCatalogue catalogue,
    IApiCallMeter meter,
    SourceGuard guard)
{
    private static readonly IReadOnlyDictionary<FleetId, FleetUsage> NoUsage = new Dictionary<FleetId, FleetUsage>();

    public async Task<PartitionReading> ReadAsync(
        EstatePartition partition, AnalysisFrame frame, IProgress<AnalysisStep> steps, CancellationToken cancellationToken)
    {
        using var calls = meter.Begin();
        var failures = new FailureLog();
        var found = await guard.TryAsync(
            partition.Name, "discover instances", failures, () => inventory.DiscoverAsync(partition, cancellationToken), cancellationToken);
        steps.Report(AnalysisStep.Discover);
        var fleets = found is null ? [] : await GroupAsync(partition, found, frame.Request.Scope, failures, cancellationToken);
        var usage = fleets.Count == 0 ? NoUsage : await guard.TryAsync(
            partition.Name,
            "collect metrics",
            failures,
            () => metrics.CollectAsync(partition, [.. fleets.Select(fleet => fleet.Target)], IdsOf(found!), frame.Window, cancellationToken),
            cancellationToken) ?? NoUsage;
        steps.Report(AnalysisStep.CollectMetrics);
        return new PartitionReading(
            partition,
            found,
            [.. fleets.Select(group => Read(group, usage, frame))],
            usage.Values.Select(NewestBucket).Max(),
            [.. usage.Values.SelectMany(each => each.Warnings).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            failures.InOrder(),
            calls.Read());
    }

    private async Task<IReadOnlyList<FleetGroup>> GroupAsync(
        EstatePartition partition, PartitionInventory found, AnalysisScope scope, FailureLog failures, CancellationToken cancellationToken)
    {
        var groups = await guard.TryAsync(
            partition.Name, "group instances into fleets", failures, () => Task.FromResult(grouper.Group(found)), cancellationToken);
        return groups is null ? [] : [.. groups.Where(group => scope.Includes(group.Target.Fleet))];
    }

    private static HashSet<string> IdsOf(PartitionInventory inventory) =>
        [.. inventory.Instances.Select(instance => instance.Id)];

    private ReadFleet Read(FleetGroup group, IReadOnlyDictionary<FleetId, FleetUsage> usage, AnalysisFrame frame)
    {
        var fleet = group.Target.Fleet;
        var profile = DemandProfiler.Profile(
            usage.GetValueOrDefault(fleet.Id) ?? UnreadUsage.Of(fleet, frame.Window),
            fleet,
            catalogue.Type(fleet.TypeName) ?? UnknownType.Named(fleet.TypeName),
            frame.Policy);
        return new ReadFleet(new FleetDemand(fleet, profile), group.Notices, LacksMetrics: !usage.ContainsKey(fleet.Id));
    }

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
