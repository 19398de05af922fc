using System.Globalization;
using CostOptimizer.Aws.Inventory;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Aws.Metrics;

/// <summary>Every listed source of device metrics in one partition, the best first.</summary>
internal sealed class DeviceSources
{
    private const int HostsNamed = 3;

    private readonly List<(DeviceSignal Signal, DeviceIndex Busy, DeviceIndex? Memory, double MemoryPerGib)> _sources = [];
    private readonly List<string> _warnings = [];

    /// <summary>Sentences for the reader about series that belong to no known instance.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>The source for a fleet's devices.</summary>
    /// <returns>Null when no instance of the fleet ever published: no agent, or one that reports elsewhere.</returns>
    public (DeviceSignal Signal, DeviceIndex Busy, DeviceIndex? Memory, double MemoryPerGib)? For(Fleet fleet, AcceleratorKind kind)
    {
        foreach (var source in _sources)
        {
            var fits = (source.Signal == DeviceSignal.NeuronCoreUtilization) == (kind is AcceleratorKind.Inferentia or AcceleratorKind.Trainium);
            if (fits && fleet.Instances.Any(instance => source.Busy.Of(instance.Id).Count > 0))
            {
                return source;
            }
        }

        return null;
    }

    public static async Task<DeviceSources> ListAsync(
        MetricListing listing,
        string agentNamespace,
        string partition,
        IReadOnlySet<AcceleratorKind> kinds,
        InstanceHosts hosts,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        var sources = new DeviceSources();
        if (kinds.Contains(AcceleratorKind.Gpu))
        {
            await AddAsync(DeviceSignal.GpuUtilization, DeviceMetric.Agent(agentNamespace));
            await AddAsync(DeviceSignal.GpuUtilization, DeviceMetric.ContainerGpu);
            await AddAsync(DeviceSignal.GpuPower, DeviceMetric.Power);
        }

        if (kinds.Contains(AcceleratorKind.Inferentia) || kinds.Contains(AcceleratorKind.Trainium))
        {
            await AddAsync(DeviceSignal.NeuronCoreUtilization, DeviceMetric.ContainerNeuron);
        }

        return sources;

        async Task AddAsync(DeviceSignal signal, DeviceMetric metric)
        {
            var busy = new DeviceIndex(metric, await listing.ListAsync(metric.Namespace, metric.Name, cancellationToken), partition, hosts);
            var memory = metric.MemoryName is { } name
                ? new DeviceIndex(metric, await listing.ListAsync(metric.Namespace, name, cancellationToken), partition, hosts)
                : null;
            if (busy.UnknownHosts.Count > 0)
            {
                logger.HostsUnknown(busy.UnknownHosts.Count, metric.Namespace, partition);
                sources._warnings.Add(Warning(busy.UnknownHosts, metric.Namespace));
            }

            sources._sources.Add((signal, busy, memory, metric.MemoryPerGib));
        }
    }

    private static string Warning(IReadOnlyCollection<string> hosts, string @namespace)
    {
        var more = hosts.Count > HostsNamed ? string.Create(CultureInfo.InvariantCulture, $" and {hosts.Count - HostsNamed} more") : "";
        return $"Agent metrics in {@namespace} of {string.Join(", ", hosts.Take(HostsNamed))}{more} match no instance and are left out: add InstanceId to the agent's append_dimensions.";
    }
}
