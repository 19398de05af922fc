namespace CostOptimizer.Simulator.Metrics;

/// <summary>Metric values that depend on nothing but the seed, the series and the time.</summary>
/// <remarks>
/// Every minute's value is computed afresh from hashes, so any window, page or order of queries sees the same
/// numbers, and longer periods are exact roll-ups of the same minutes. Safe to share between threads.
/// </remarks>
internal sealed class MetricSynthesizer(ulong seed)
{
    // The largest of many requests lies about three standard deviations out.
    private const double LargestZ = 3;

    /// <summary>A series, made ready once for all its periods. Not safe to share between threads.</summary>
    public MetricSeries Series(MetricShape shape, string seriesKey)
    {
        var stream = Stream(seriesKey);
        return new MetricSeries(shape, stream, shape.OutageKey is { } key ? Stream(key) : stream);
    }

    /// <summary>One statistic of one period.</summary>
    /// <param name="bucketUtc">Start of the period.</param>
    /// <param name="periodSeconds">A multiple of 60; nothing is published below.</param>
    /// <returns>Null when nothing was published in the period: a gap, not a zero.</returns>
    public double? Value(
        MetricShape shape, string seriesKey, DateTime bucketUtc, MetricStatistic statistic, int periodSeconds = 300) =>
        Sample(shape, seriesKey, bucketUtc, periodSeconds)?[statistic];

    /// <summary>All statistics of one period at once; null when nothing was published in it.</summary>
    public MetricSample? Sample(MetricShape shape, string seriesKey, DateTime bucketUtc, int periodSeconds = 300) =>
        Sample(shape, Series(shape, seriesKey), bucketUtc, periodSeconds);

    /// <summary>As the other one, of a series made ready before with the same shape.</summary>
    public static MetricSample? Sample(MetricShape shape, MetricSeries series, DateTime bucketUtc, int periodSeconds)
    {
        var first = ToMinute(bucketUtc);
        var publish = Math.Max(1, (long)shape.PublishEvery.TotalMinutes);
        var total = default(MetricSample);
        // A publication belongs to the period in which it begins, as a basic metric does when asked for minutes.
        for (var minute = RoundUp(first, publish); minute < first + (periodSeconds / 60); minute += publish)
        {
            if (series.IsPublished(minute))
            {
                total = Add(shape, series, total, minute, publish);
            }
        }

        return total.SampleCount == 0 ? null : total;
    }

    private static MetricSample Add(MetricShape shape, MetricSeries series, MetricSample total, long from, long minutes)
    {
        double? sigma = shape.Kind == MetricKind.Latency ? shape.TailSigma : null;
        var high = Tail(LargestZ);
        var low = Tail(-LargestZ);
        for (var minute = from; minute < from + minutes; minute++)
        {
            var value = series.ValueAt(minute);
            var members = MembersAt(shape, minute);
            total = new MetricSample(
                total.SampleCount + members,
                total.Sum + (value * members),
                total.SampleCount == 0 ? value * low : Math.Min(total.Minimum, value * low),
                Math.Max(total.Maximum, value * high),
                sigma);
        }

        return total;

        // Quantile of a log-normal with mean 1.
        double Tail(double z) => sigma is { } spread ? Math.Exp((z * spread) - (spread * spread / 2)) : 1;
    }

    private static int MembersAt(MetricShape shape, long minute) =>
        shape.Members.Count == 0 ? 1 : shape.Members.Sum(span => span.At(DateTime.UnixEpoch.AddMinutes(minute)));

    private ulong Stream(string key) => StableHash.Combine(seed, unchecked((long)StableHash.Of(key)));

    private static long ToMinute(DateTime time) => (long)Math.Floor((time - DateTime.UnixEpoch).TotalMinutes);

    private static long RoundUp(long value, long multiple) => (value + multiple - 1) / multiple * multiple;
}
