using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Analysis;

/// <summary>Reads one partition from discovery to usage. What fails is said, and what was read is kept.</summary>
internal sealed class PartitionReader(
    IInventorySource inventory,
    IMetricSource metrics,
    FleetGrouper grouper,
    SourceGuard guard)
{
    private static readonly IReadOnlyDictionary<FleetId, FleetUsage> NoUsage = new Dictionary<FleetId, FleetUsage>();

    public async Task<PartitionReading> ReadAsync(
        EstatePartition partition, Window window, IProgress<AnalysisStep> steps, CancellationToken cancellationToken)
    {
        var failures = new FailureLog();
        var found = await guard.TryAsync(
            partition.Name,
            "discover instances",
            failures,
            () => inventory.DiscoverAsync(partition, cancellationToken),
            cancellationToken);
        steps.Report(AnalysisStep.Discover);
        var fleets = found is null ? null : await guard.TryAsync(
            partition.Name, "group instances into fleets", failures, () => Task.FromResult(grouper.Group(found)), cancellationToken);
        fleets ??= [];
        var usage = fleets.Count == 0 ? NoUsage : await guard.TryAsync(
            partition.Name,
            "collect metrics",
            failures,
            () => metrics.CollectAsync(partition, [.. fleets.Select(fleet => fleet.Target)], window, cancellationToken),
            cancellationToken);
        steps.Report(AnalysisStep.CollectMetrics);
        return new PartitionReading(partition, found, fleets, usage ?? NoUsage, failures.InOrder());
    }
}
