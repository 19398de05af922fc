namespace CostOptimizer.Core.Demand;

/// <summary>One hour of a fleet: statistics of its 5-minute buckets, never of hourly averages.</summary>
/// <remarks>Of many hours, keep an <see cref="HourlyRollupSeries"/>.</remarks>
/// <param name="HourUtc">Start of the hour.</param>
/// <param name="ValidBuckets">Buckets with a demand figure, 0 to 12. With 0 the statistics are null.</param>
/// <param name="InstanceHours">Instance-hours in service.</param>
/// <param name="Mean">Busy devices (device-equivalents), mean over valid buckets; so for the quantiles.</param>
/// <param name="BurstMax">Largest burst bound of the hour, device-equivalents.</param>
/// <param name="RequestsPerSecond">Mean over valid buckets; null without a request metric.</param>
/// <param name="LatencyP99Milliseconds">Worst bucket of the hour.</param>
public readonly record struct HourlyRollup(
    DateTime HourUtc,
    int ValidBuckets,
    double InstanceHours,
    double? Mean,
    double? P50,
    double? P95,
    double? P99,
    double? Max,
    double? BurstMax,
    double? DeviceMemoryGibMax,
    double? RequestsPerSecond,
    double? LatencyP99Milliseconds);
