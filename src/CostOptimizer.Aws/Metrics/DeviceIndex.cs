using CostOptimizer.Aws.Inventory;

namespace CostOptimizer.Aws.Metrics;

/// <summary>The device series of one metric by instance, as the listing shows them.</summary>
internal sealed class DeviceIndex
{
    private const string WholeInstance = "";

    private readonly Dictionary<string, SortedDictionary<string, MetricName>> _byInstance = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unknownHosts = new(StringComparer.Ordinal);
    private readonly DeviceMetric _metric;

    public DeviceIndex(DeviceMetric metric, IEnumerable<MetricName> listed, string partition, InstanceHosts hosts)
    {
        _metric = metric;
        foreach (var series in listed.Where(series => metric.Devices.All(dimension => series[dimension] is not null)))
        {
            if (InstanceOf(series, partition, hosts) is not { } instance)
            {
                _unknownHosts.Add(series["host"] ?? series["NodeName"] ?? "(unnamed)");
                continue;
            }

            if (!_byInstance.TryGetValue(instance, out var devices))
            {
                _byInstance[instance] = devices = new SortedDictionary<string, MetricName>(StringComparer.Ordinal);
            }

            // Agents leave series behind when their settings change. The most detailed one is the device's; adding
            // both would count it twice.
            var device = DeviceOf(series);
            if (!devices.TryGetValue(device, out var other) || series.Dimensions.Count > other.Dimensions.Count)
            {
                devices[device] = series;
            }
        }

        // A series without a device speaks for the whole instance: beside its devices it would count them again.
        foreach (var devices in _byInstance.Values.Where(devices => devices.Count > 1))
        {
            devices.Remove(WholeInstance);
        }
    }

    /// <summary>Hosts that publish series and that no known instance has.</summary>
    public IReadOnlyCollection<string> UnknownHosts => _unknownHosts;

    /// <summary>The instance's series, one a device.</summary>
    public IReadOnlyCollection<MetricName> Of(string instanceId) =>
        _byInstance.TryGetValue(instanceId, out var devices) ? devices.Values : [];

    private string DeviceOf(MetricName series) => _metric.Devices.Count > 0
        ? string.Join('/', _metric.Devices.Select(dimension => series[dimension]))
        : series["GpuId"] ?? WholeInstance;

    private static string? InstanceOf(MetricName series, string partition, InstanceHosts hosts) =>
        series["InstanceId"] is { Length: > 0 } instance ? instance
        : (series["host"] ?? series["NodeName"]) is { Length: > 0 } host ? hosts.Find(partition, host)
        : null;
}
