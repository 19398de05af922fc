using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Usage;

/// <summary>The usage of a fleet whose metrics could not be read: it runs and costs, but nothing is known of its load.</summary>
internal static class UnreadUsage
{
    public static FleetUsage Of(Fleet fleet, Window window)
    {
        var usage = new FleetUsage(window, FleetUsage.DefaultBucket, DeviceSignal.None);
        PresenceHours.PerBucket(fleet.Instances, window, FleetUsage.DefaultBucket).CopyTo(usage.InstancesInService, 0);
        return usage;
    }
}
