using CostOptimizer.Application.Metrics;
using CostOptimizer.Aws.Configuration;

namespace CostOptimizer.Aws.Metrics;

/// <summary>Finds the metrics that count a fleet's requests and time its answers.</summary>
internal sealed class RequestSources(MetricListing listing, AwsMetricOptions options)
{
    private const string LoadBalancers = "AWS/ApplicationELB";
    private const string PerSecond = "TargetResponseTime";

    private readonly Dictionary<string, IReadOnlyList<MetricName>> _listed = new(StringComparer.Ordinal);

    /// <returns>Series of the load balancers in front of the fleet, else of a metric of the user's own.</returns>
    public async Task<IReadOnlyList<Series>> ForAsync(FleetAccumulator fleet, CancellationToken cancellationToken)
    {
        var series = new List<Series>();
        foreach (var group in fleet.Target.TargetGroups.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var counts = await listing.ListAsync(LoadBalancers, "RequestCount", cancellationToken, ("TargetGroup", group));

            // Published with and without the zone; only the set without it counts everything once.
            foreach (var count in counts.Where(metric => metric["AvailabilityZone"] is null && metric["LoadBalancer"] is not null && metric.Dimensions.Count == 2))
            {
                series.Add(Requests(fleet, count));
                series.Add(Latency(fleet, count with { Name = PerSecond }, 1000));
            }
        }

        return series.Count > 0 ? series : await CustomAsync(fleet, cancellationToken);
    }

    public static Series Requests(FleetAccumulator fleet, MetricName metric) =>
        new(fleet, metric, SeriesRole.Requests, Scale: 1, double.MaxValue, Weight: 1);

    /// <param name="milliseconds">Milliseconds in the metric's unit.</param>
    public static Series Latency(FleetAccumulator fleet, MetricName metric, double milliseconds) =>
        new(fleet, metric, SeriesRole.Latency, milliseconds, double.MaxValue, Weight: 1);

    private async Task<IReadOnlyList<Series>> CustomAsync(FleetAccumulator fleet, CancellationToken cancellationToken)
    {
        foreach (var settings in options.Requests)
        {
            var counts = await ListOnceAsync(settings.Namespace, settings.CountMetric, cancellationToken);
            var own = counts.Where(metric => IsOf(fleet.Target, metric[settings.Dimension])).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            var latencies = string.IsNullOrWhiteSpace(settings.LatencyMetric)
                ? []
                : (await ListOnceAsync(settings.Namespace, settings.LatencyMetric, cancellationToken)).Where(metric => IsOf(fleet.Target, metric[settings.Dimension]));
            return
            [
                .. own.Select(metric => Requests(fleet, metric)),
                .. latencies.Select(metric => Latency(fleet, metric, MillisecondsIn(settings.LatencyUnit))),
            ];
        }

        return [];
    }

    private async Task<IReadOnlyList<MetricName>> ListOnceAsync(string @namespace, string name, CancellationToken cancellationToken)
    {
        var key = $"{@namespace}|{name}";
        if (!_listed.TryGetValue(key, out var listed))
        {
            _listed[key] = listed = await listing.ListAsync(@namespace, name, cancellationToken);
        }

        return listed;
    }

    private static bool IsOf(FleetTarget target, string? value) =>
        value is not null && (value == target.Fleet.Name || target.Fleet.Instances.Any(instance => instance.Id == value));

    private static double MillisecondsIn(LatencyUnit unit) => unit switch
    {
        LatencyUnit.Seconds => 1000,
        LatencyUnit.Microseconds => 0.001,
        _ => 1,
    };
}
