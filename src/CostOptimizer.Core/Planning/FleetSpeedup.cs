using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;

namespace CostOptimizer.Core.Planning;

/// <summary>Asks how fast a fleet's work runs on other hardware.</summary>
internal static class FleetSpeedup
{
    /// <summary>
    /// Where precision or stack is not declared, the fleet's own rate tells how its devices are driven. Else the rate adds
    /// nothing, and fleets that declare alike share one answer.
    /// </summary>
    public static SpeedupQuery Query(FleetDemand measured, InstanceType from, InstanceType to)
    {
        var workload = measured.Fleet.Workload;
        var query = new SpeedupQuery(from.DeviceName, to.DeviceName, workload);
        return workload is { Precision: not null, ServingStack: not null } || measured.Demand.ItemsPerSecondPerBusyDevice is not { } rate
            ? query
            : query with { ItemsPerSecond = rate * from.Devices / from.ThroughputUnits };
    }
}
