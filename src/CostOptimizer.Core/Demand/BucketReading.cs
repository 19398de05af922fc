namespace CostOptimizer.Core.Demand;

/// <summary>Which buckets of a fleet count: the one place where a gap, a stop and a reading are told apart.</summary>
internal sealed class BucketReading(FleetUsage usage)
{
    /// <summary>Below this busy share of its devices a bucket says little about work per busy device.</summary>
    private const double LoadedShare = 0.10;

    /// <summary>True when instances ran, by inventory or by their own datapoints (inventory forgets terminated ones).</summary>
    public bool WasInService(int bucket) => usage.InstancesInService[bucket] > 0 || usage.BusyDevicesMean[bucket] > 0;

    public bool IsValid(int bucket) => WasInService(bucket) && IsReading(usage.BusyDevicesMean[bucket]);

    /// <summary>True when the bucket is busy enough to calibrate on: at least a tenth of the devices.</summary>
    public bool IsLoaded(int bucket, int devicesPerInstance) =>
        IsValid(bucket)
        && usage.BusyDevicesMean[bucket] > 0
        && usage.BusyDevicesMean[bucket] >= LoadedShare * usage.InstancesInService[bucket] * devicesPerInstance;

    /// <summary>The burst bound, and at least the mean: a bucket without a maximum is bounded by its mean.</summary>
    public double Burst(int bucket) =>
        IsReading(usage.BusyDevicesPeak[bucket])
            ? Math.Max(usage.BusyDevicesPeak[bucket], usage.BusyDevicesMean[bucket])
            : usage.BusyDevicesMean[bucket];

    public static bool IsReading(double value) => double.IsFinite(value) && value >= 0;
}
