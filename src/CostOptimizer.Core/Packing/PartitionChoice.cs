using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Sizing;

namespace CostOptimizer.Core.Packing;

/// <summary>The smallest part of a device that one replica fits: its memory, its work and its promise.</summary>
internal static class PartitionChoice
{
    private const double Share = 0.99;

    /// <returns>Null when not even the largest part will do.</returns>
    public static DevicePartition? For(PackItem item, PackHost host, double ceiling) => host.Partitions
        .OrderBy(part => part.Size)
        .ThenBy(part => part.ComputeShare)
        .ThenBy(part => part.Name, StringComparer.Ordinal)
        .FirstOrDefault(part =>
            item.DeviceMemoryGib <= part.MemoryShare * host.DeviceMemoryGib
            && item.Busy.All(busy => busy <= part.ComputeShare * ceiling)
            && item.Burst.All(burst => burst <= part.ComputeShare)
            && KeepsPromise(item, part));

    /// <summary>A part with a seventh of the device takes seven times as long for a call.</summary>
    private static bool KeepsPromise(PackItem item, DevicePartition part)
    {
        if (item.P99Milliseconds is not { } promise)
        {
            return true;
        }

        if (item.ServiceMilliseconds is not { } whole)
        {
            return false;
        }

        var service = whole / part.ComputeShare;
        var load = item.Busy.DefaultIfEmpty().Max() / part.ComputeShare;
        return service + ErlangC.WaitQuantile(servers: 1, load, service, Share) <= promise;
    }
}
