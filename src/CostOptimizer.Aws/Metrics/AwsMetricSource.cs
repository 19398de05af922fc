using System.Text.Json;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Inventory;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Aws.Metrics;

/// <summary>
/// Reads usage from CloudWatch and adds it up as it arrives. Data older than 63 days exist by the hour only: such a
/// point stands for its twelve buckets, its maximum for their bursts.
/// </summary>
internal sealed class AwsMetricSource(
    AwsOptions options, AwsClients clients, InstanceHosts hosts, TimeProvider clock, ILogger<AwsMetricSource> logger) : IMetricSource
{
    private const int BatchesTogether = 4;

    public string SettingsKey { get; } = JsonSerializer.Serialize(options.Metrics);

    public async Task<IReadOnlyDictionary<FleetId, FleetUsage>> CollectAsync(
        EstatePartition partition, IReadOnlyList<FleetTarget> fleets, Window window, CancellationToken cancellationToken)
    {
        var session = clients.Session(partition.Account, partition.Region.Code);
        var listing = new MetricListing(session);
        var kinds = fleets.Where(target => target.Variant is null && target.Fleet.Instances.Count > 0)
            .Select(target => target.Type?.Kind ?? AcceleratorKind.Cpu)
            .ToHashSet();
        var devices = await DeviceSources.ListAsync(
            listing, options.Metrics.AgentNamespace, partition.Name, kinds, hosts, logger, cancellationToken);
        var planner = new SeriesPlanner(devices, new RequestSources(listing, options.Metrics), AutoScaledGroups.Of(fleets));

        var accumulators = new List<FleetAccumulator>();
        var series = new List<Series>();
        foreach (var target in fleets.OrderBy(target => target.Fleet.Id))
        {
            var (fleet, own) = await planner.PlanAsync(target, window, cancellationToken);
            accumulators.Add(fleet);
            series.AddRange(own);
        }

        var reader = new MetricDataReader(session, clock);
        await OrderedFetch.RunAsync(
            Segment.Split(window, clock.GetUtcNow().UtcDateTime).SelectMany(segment => SeriesBatch.Of(series, segment)),
            BatchesTogether,
            reader.ReadAsync,
            (batch, answers) =>
            {
                foreach (var (one, readers) in batch.Series.Zip(answers))
                {
                    one.Fleet.Add(one, batch.Segment, readers);
                }
            },
            cancellationToken);
        var usages = accumulators.ToDictionary(fleet => fleet.Target.Fleet.Id, fleet => fleet.Finish());
        foreach (var usage in usages.Values)
        {
            usage.Warnings = devices.Warnings;
        }

        logger.MetricsCollected(series.Count, usages.Count, partition.Name, usages.Values.Sum(usage => usage.RejectedDatapoints));
        return usages;
    }
}
