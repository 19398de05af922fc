using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Sizing;

[Description("Work to be done, in items per second of the whole fleet. Give exactly one of peakItemsPerSecond and series.")]
public sealed record DemandInput
{
    [Description("Sustained peak: the largest 5-minute mean to be carried.")]
    [Bounds(Minimum = 0, Maximum = 1e9)]
    public double? PeakItemsPerSecond { get; init; }

    [Description("Mean items per second of each bucket, in order of time.")]
    [Bounds(Minimum = 0, Maximum = 1e9)]
    [Items(1, 1_000_000)]
    public IReadOnlyList<double>? Series { get; init; }

    [Description("Length of the series' buckets in minutes; a divisor of 60.")]
    [Bounds(Minimum = 1, Maximum = 60)]
    public int BucketMinutes { get; init; } = 5;

    [Description("Quantile of the series, by nearest rank, that is the sustained peak.")]
    [Bounds(Minimum = 0, Maximum = 1, AboveMinimum = true)]
    public double PeakQuantile { get; init; } = 0.995;

    [Description("Peak of bursts shorter than a bucket, which must fit into the capacity itself; the sustained peak when left out.")]
    [Bounds(Minimum = 0, Maximum = 1e9)]
    public double? BurstItemsPerSecond { get; init; }

    [Description("Factor on all demand; 1 expects no growth.")]
    [Bounds(Minimum = 0, Maximum = 1000, AboveMinimum = true)]
    public double Growth { get; init; } = 1;
}
