using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Demand;

/// <summary>
/// What a fleet did, in buckets of equal length over a window. All series have <see cref="BucketCount"/> values;
/// NaN is a gap, never a zero. Built on the way in, so that no per-instance series is kept.
/// </summary>
public sealed class FleetUsage
{
    public static readonly TimeSpan DefaultBucket = TimeSpan.FromMinutes(5);

    /// <exception cref="ArgumentException">The window is not a whole number of buckets.</exception>
    public FleetUsage(Window window, TimeSpan bucketLength, DeviceSignal signal)
    {
        if (bucketLength <= TimeSpan.Zero || window.Length.Ticks % bucketLength.Ticks != 0)
        {
            throw new ArgumentException($"A window of {window.Length} is not a whole number of {bucketLength} buckets.", nameof(bucketLength));
        }

        Window = window;
        BucketLength = bucketLength;
        Signal = signal;
        BucketCount = checked((int)(window.Length.Ticks / bucketLength.Ticks));
        InstancesInService = new double[BucketCount];
        BusyDevicesMean = Gaps();
        BusyDevicesPeak = Gaps();
        DeviceMemoryGibPeak = Gaps();
        VCpusBusyMean = Gaps();
        VCpusBusyPeak = Gaps();
        RequestsPerSecond = Gaps();
        LatencyP99Milliseconds = Gaps();
    }

    public Window Window { get; }

    public TimeSpan BucketLength { get; }

    public DeviceSignal Signal { get; }

    public int BucketCount { get; }

    /// <summary>Instances that ran, from inventory and launch times; 0 when none did. Fractions are parts of the bucket.</summary>
    public double[] InstancesInService { get; }

    /// <summary>Sum over devices of their mean busy share. Devices that did not report are scaled up from those that did.</summary>
    public double[] BusyDevicesMean { get; }

    /// <summary>
    /// Burst bound: sum of means plus the root of the summed squares of (maximum − mean) per device, because
    /// bursts of different devices rarely coincide. Equals the device's maximum for one device.
    /// </summary>
    public double[] BusyDevicesPeak { get; }

    /// <summary>Largest memory in use on any one device, GiB.</summary>
    public double[] DeviceMemoryGibPeak { get; }

    public double[] VCpusBusyMean { get; }

    public double[] VCpusBusyPeak { get; }

    /// <summary>Work items per second over the whole fleet, when a request metric is bound.</summary>
    public double[] RequestsPerSecond { get; }

    /// <summary>The worst 99th percentile seen by any part of the fleet: percentiles are bounded, never averaged.</summary>
    public double[] LatencyP99Milliseconds { get; }

    /// <summary>Datapoints dropped because they were NaN, negative, out of range or outside the window.</summary>
    public int RejectedDatapoints { get; set; }

    /// <summary>What the reader should know of how this was read, each a sentence: metrics that could not be placed, for example.</summary>
    public IReadOnlyList<string> Warnings { get; set; } = [];

    public DateTime BucketStartUtc(int bucket) => Window.FromUtc + (BucketLength * bucket);

    private double[] Gaps()
    {
        var series = new double[BucketCount];
        Array.Fill(series, double.NaN);
        return series;
    }
}
