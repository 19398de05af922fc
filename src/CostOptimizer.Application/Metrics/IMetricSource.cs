using CostOptimizer.Application.Estate;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Metrics;

public interface IMetricSource
{
    /// <summary>Changes when its settings make it read other metrics.</summary>
    string SettingsKey { get; }

    /// <summary>Collects 5-minute usage of several fleets of one partition, aggregated as it arrives.</summary>
    /// <param name="window">Whole 5-minute buckets.</param>
    /// <returns>One usage per fleet; series without a datapoint are all gaps.</returns>
    /// <exception cref="Analysis.SourceException">Metrics could not be read.</exception>
    Task<IReadOnlyDictionary<FleetId, FleetUsage>> CollectAsync(
        EstatePartition partition,
        IReadOnlyList<FleetTarget> fleets,
        Window window,
        CancellationToken cancellationToken);
}
