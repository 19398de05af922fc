namespace CostOptimizer.Core.Demand;

/// <summary>Rolls 5-minute buckets up to hours that start on the hour.</summary>
internal static class HourlyRollups
{
    /// <exception cref="ArgumentException">The bucket length does not divide an hour.</exception>
    public static IReadOnlyList<HourlyRollup> Of(FleetUsage usage)
    {
        if (TimeSpan.TicksPerHour % usage.BucketLength.Ticks != 0)
        {
            throw new ArgumentException($"Buckets of {usage.BucketLength} do not add up to whole hours.", nameof(usage));
        }

        var reading = new BucketReading(usage);
        return HourlyRollupSeries.Of(
        [
            .. Enumerable.Range(0, usage.BucketCount)
                .GroupBy(bucket => HourOf(usage.BucketStartUtc(bucket)))
                .Select(hour => Rollup(hour.Key, [.. hour], usage, reading)),
        ]);
    }

    private static DateTime HourOf(DateTime instantUtc) =>
        new(instantUtc.Ticks - (instantUtc.Ticks % TimeSpan.TicksPerHour), DateTimeKind.Utc);

    private static HourlyRollup Rollup(DateTime hourUtc, int[] buckets, FleetUsage usage, BucketReading reading)
    {
        var instanceHours = buckets.Sum(bucket => usage.InstancesInService[bucket]) * usage.BucketLength.TotalHours;
        int[] valid = [.. buckets.Where(reading.IsValid)];
        var busy = Quantile.Sorted(valid.Select(bucket => usage.BusyDevicesMean[bucket]));
        var requests = Readings(valid, usage.RequestsPerSecond);
        return new HourlyRollup(
            hourUtc,
            valid.Length,
            instanceHours,
            Mean: busy.Length == 0 ? null : busy.Average(),
            P50: At(busy, 0.50),
            P95: At(busy, 0.95),
            P99: At(busy, 0.99),
            Max: At(busy, 1),
            BurstMax: valid.Length == 0 ? null : valid.Max(reading.Burst),
            DeviceMemoryGibMax: Largest(Readings(buckets, usage.DeviceMemoryGibPeak)),
            RequestsPerSecond: requests.Length == 0 ? null : requests.Average(),
            LatencyP99Milliseconds: Largest(Readings(buckets, usage.LatencyP99Milliseconds)));
    }

    private static double? At(double[] ascending, double share) =>
        ascending.Length == 0 ? null : Quantile.OfSorted(ascending, share);

    private static double? Largest(double[] values) => values.Length == 0 ? null : values.Max();

    private static double[] Readings(int[] buckets, double[] series) =>
        [.. buckets.Select(bucket => series[bucket]).Where(BucketReading.IsReading)];
}
