using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Core.Demand;

/// <summary>Turns a fleet's buckets into its demand: nothing is filled in, and what is missing is counted.</summary>
/// <remarks>
/// For a fleet without accelerators the device is the instance: its busy devices are instances × CPU share.
/// Quantiles are by nearest rank (<see cref="Quantile"/>), over valid buckets only.
/// </remarks>
public static class DemandProfiler
{
    /// <summary>Fewer loaded buckets than an hour's twelve are too few to calibrate a device on.</summary>
    private const int CalibrationBuckets = 12;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <param name="type">The fleet's present instance type.</param>
    /// <exception cref="ArgumentException">The buckets do not divide an hour.</exception>
    public static DemandProfile Profile(FleetUsage usage, Fleet fleet, InstanceType type, PlanningPolicy policy)
    {
        var reading = new BucketReading(usage);
        int[] ran = [.. Enumerable.Range(0, usage.BucketCount).Where(reading.WasInService)];
        int[] valid = [.. ran.Where(reading.IsValid)];
        var means = Quantile.Sorted(valid.Select(bucket => usage.BusyDevicesMean[bucket]));
        var bursts = Quantile.Sorted(valid.Select(reading.Burst));
        var requests = Quantile.Sorted(ran.Select(bucket => usage.RequestsPerSecond[bucket]).Where(BucketReading.IsReading));
        int[] loaded = [.. valid.Where(bucket => reading.IsLoaded(bucket, type.Devices))];
        var perBusyDevice = RatioOfSums(loaded, usage.RequestsPerSecond, usage.BusyDevicesMean);
        var isCpu = type.Kind == AcceleratorKind.Cpu;

        return new DemandProfile(
            FleetStates.Of(usage, type, policy),
            usage.Signal,
            type.DeviceName,
            perBusyDevice is null ? DemandUnit.DeviceEquivalents : DemandUnit.ItemsPerSecond,
            Mean: means.Length == 0 ? 0 : means.Average(),
            SustainedPeak: means.Length == 0 ? 0 : Quantile.OfSorted(means, policy.PeakQuantile),
            BurstPeak: bursts.Length == 0 ? 0 : Quantile.OfSorted(bursts, policy.PeakQuantile),
            PeakRequestsPerSecond: requests.Length == 0 ? null : Quantile.OfSorted(requests, policy.PeakQuantile),
            ItemsPerSecondPerBusyDevice: perBusyDevice,
            LatencyP99Milliseconds: Largest(ran, usage.LatencyP99Milliseconds),
            PeakMemoryGib: Largest(ran, usage.DeviceMemoryGibPeak),
            VCpusPerBusyDevice: isCpu ? null : RatioOfSums(loaded, usage.VCpusBusyMean, usage.BusyDevicesMean),
            ValidShare: ran.Length == 0 ? 0 : (double)valid.Length / ran.Length,
            ValidBuckets: valid.Length,
            MissingBuckets: ran.Length - valid.Length,
            usage.RejectedDatapoints,
            FullWeeks(usage, reading, policy),
            HourlyRollups.Of(usage));
    }

    /// <summary>Σ of one series ÷ Σ of the other over the buckets that have both: heavy buckets count for more.</summary>
    private static double? RatioOfSums(int[] buckets, double[] work, double[] busy)
    {
        int[] both = [.. buckets.Where(bucket => BucketReading.IsReading(work[bucket]))];
        var total = both.Sum(bucket => work[bucket]);
        return both.Length >= CalibrationBuckets && total > 0 ? total / both.Sum(bucket => busy[bucket]) : null;
    }

    private static double? Largest(int[] buckets, double[] series)
    {
        double[] readings = [.. buckets.Select(bucket => series[bucket]).Where(BucketReading.IsReading)];
        return readings.Length == 0 ? null : readings.Max();
    }

    /// <summary>Seven-day slices, counted back from the end, of which the required share of time has data or was stopped.</summary>
    private static int FullWeeks(FleetUsage usage, BucketReading reading, PlanningPolicy policy)
    {
        var perWeek = checked((int)(Week.Ticks / usage.BucketLength.Ticks));
        var first = Enumerable.Range(0, usage.BucketCount).FirstOrDefault(reading.WasInService, usage.BucketCount);
        var weeks = 0;
        for (var end = usage.BucketCount; end - perWeek >= 0; end -= perWeek)
        {
            int[] seen = [.. Enumerable.Range(end - perWeek, perWeek).Where(bucket => bucket >= first)];
            var lost = seen.Count(bucket => reading.WasInService(bucket) && !reading.IsValid(bucket));
            weeks += seen.Length - lost >= policy.MinimumValidShare * perWeek && seen.Any(reading.IsValid) ? 1 : 0;
        }

        return weeks;
    }
}
