using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Demand;

/// <summary>Tells apart why a fleet shows little or no load.</summary>
internal static class FleetStates
{
    /// <summary>ListMetrics shows a new metric after up to 15 minutes; an agent silent for an hour is taken as absent.</summary>
    private static readonly TimeSpan AgentPatience = TimeSpan.FromHours(1);

    /// <returns>Stopped only when nothing ran in the whole window: being off at its end, as after a schedule's last hour, says nothing.</returns>
    public static FleetState Of(FleetUsage usage, InstanceType type, PlanningPolicy policy)
    {
        var reading = new BucketReading(usage);
        int[] ran = [.. Enumerable.Range(0, usage.BucketCount).Where(reading.WasInService)];
        int[] valid = [.. ran.Where(reading.IsValid)];
        return ran.Length == 0 ? FleetState.Stopped
            : valid.Length == 0 ? WithoutData(usage, ran)
            : IsTooLittle(usage, ran, valid, policy) ? FleetState.InsufficientData
            : valid.All(bucket => IsIdle(usage, reading, bucket, type, policy)) ? FleetState.Idle
            : FleetState.Active;
    }

    private static FleetState WithoutData(FleetUsage usage, int[] ran) =>
        usage.Signal == DeviceSignal.None && usage.BucketLength * ran.Length >= AgentPatience
            ? FleetState.NoAgent
            : FleetState.NoDataYet;

    /// <summary>Too many gaps while it ran, or too young: stopped hours are no gaps, but a look-back before the launch is.</summary>
    private static bool IsTooLittle(FleetUsage usage, int[] ran, int[] valid, PlanningPolicy policy) =>
        valid.Length < policy.MinimumValidShare * ran.Length
        || usage.BucketCount - ran[0] < policy.MinimumValidShare * usage.BucketCount;

    private static bool IsIdle(FleetUsage usage, BucketReading reading, int bucket, InstanceType type, PlanningPolicy policy) =>
        reading.Burst(bucket) <= policy.IdleBusyShare * usage.InstancesInService[bucket] * type.Devices
        && !(usage.RequestsPerSecond[bucket] > 0);
}
