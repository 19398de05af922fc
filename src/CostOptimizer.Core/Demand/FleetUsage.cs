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
        RejectedPerBucket = new double[BucketCount];
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

    /// <summary>
    /// Datapoints dropped because they were NaN, negative, out of range or outside the window, by the bucket that they were
    /// nearest to: so a bucket that is read again counts its own once.
    /// </summary>
    public double[] RejectedPerBucket { get; }

    public int RejectedDatapoints => (int)RejectedPerBucket.Sum();

    /// <summary>What the reader should know of how this was read, each a sentence: metrics that could not be placed, for example.</summary>
    public IReadOnlyList<string> Warnings { get; set; } = [];

    public DateTime BucketStartUtc(int bucket) => Window.FromUtc + (BucketLength * bucket);

    /// <summary>All series in one fixed order, each of <see cref="BucketCount"/> values: for what treats them alike.</summary>
    public IReadOnlyList<double[]> Series =>
    [
        InstancesInService, BusyDevicesMean, BusyDevicesPeak, DeviceMemoryGibPeak,
        VCpusBusyMean, VCpusBusyPeak, RequestsPerSecond, LatencyP99Milliseconds, RejectedPerBucket,
    ];

    /// <summary>Puts what was read later in place of what was read before, for the part of the window that it covers.</summary>
    /// <param name="window">Covered by the two together.</param>
    /// <exception cref="ArgumentException">Buckets or signals differ, or the two leave a hole in the window.</exception>
    public static FleetUsage Join(FleetUsage before, FleetUsage later, Window window)
    {
        if (before.BucketLength != later.BucketLength || before.Signal != later.Signal)
        {
            throw new ArgumentException($"Usage of {before.Signal} by {before.BucketLength} does not join usage of {later.Signal} by {later.BucketLength}.", nameof(later));
        }

        if (before.Window.FromUtc > window.FromUtc || later.Window.FromUtc > before.Window.ToUtc || later.Window.ToUtc < window.ToUtc)
        {
            throw new ArgumentException($"{before.Window} and {later.Window} leave a hole in {window}.", nameof(later));
        }

        var joined = new FleetUsage(window, later.BucketLength, later.Signal)
        {
            Warnings = later.Warnings,
        };
        joined.Overlay(before);
        joined.Overlay(later);
        return joined;
    }

    /// <summary>Copies the other's values into the buckets that both have; buckets must have one length and one grid.</summary>
    public void Overlay(FleetUsage other)
    {
        var from = Window.FromUtc > other.Window.FromUtc ? Window.FromUtc : other.Window.FromUtc;
        var to = Window.ToUtc < other.Window.ToUtc ? Window.ToUtc : other.Window.ToUtc;
        var buckets = (int)Math.Max(0, (to - from) / BucketLength);
        foreach (var (source, target) in other.Series.Zip(Series))
        {
            Array.Copy(source, (int)((from - other.Window.FromUtc) / BucketLength), target, (int)((from - Window.FromUtc) / BucketLength), buckets);
        }
    }

    private double[] Gaps()
    {
        var series = new double[BucketCount];
        Array.Fill(series, double.NaN);
        return series;
    }
}
