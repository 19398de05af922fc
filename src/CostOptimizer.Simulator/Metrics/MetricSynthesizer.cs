namespace CostOptimizer.Simulator.Metrics;

/// <summary>Metric values that depend on nothing but the seed, the series and the time.</summary>
/// <remarks>
/// Every minute's value is computed afresh from hashes, so any window, page or order of queries sees the same
/// numbers, and longer periods are exact roll-ups of the same minutes.
/// </remarks>
internal sealed class MetricSynthesizer(ulong seed)
{
    private const int NoiseMinutes = 5;
    private const double MinutesPerDay = 1440;

    // Salts keep the random streams of one series apart.
    private const long NoiseSalt = 1;
    private const long JitterSalt = 2;
    private const long BurstSalt = 3;
    private const long GapSalt = 4;

    // The largest of many requests lies about three standard deviations out.
    private const double LargestZ = 3;

    /// <summary>One statistic of one period.</summary>
    /// <param name="bucketUtc">Start of the period.</param>
    /// <param name="periodSeconds">A multiple of 60.</param>
    /// <returns>Null when nothing was published in the period: a gap, not a zero.</returns>
    public double? Value(
        MetricShape shape, string seriesKey, DateTime bucketUtc, MetricStatistic statistic, int periodSeconds = 300) =>
        Sample(shape, seriesKey, bucketUtc, periodSeconds)?[statistic];

    /// <summary>All statistics of one period at once; null when nothing was published in it.</summary>
    public MetricSample? Sample(MetricShape shape, string seriesKey, DateTime bucketUtc, int periodSeconds = 300)
    {
        var first = ToMinute(bucketUtc);
        var publish = Math.Max(1, (long)shape.PublishEvery.TotalMinutes);
        var series = Stream(seriesKey);
        var outages = shape.OutageKey is { } key ? Stream(key) : series;

        var total = default(MetricSample);
        // A publication belongs to the period in which it begins, as a basic metric does when asked for minutes.
        for (var minute = RoundUp(first, publish); minute < first + (periodSeconds / 60); minute += publish)
        {
            if (IsPublished(shape, outages, minute))
            {
                total = Add(shape, series, total, minute, publish);
            }
        }

        return total.SampleCount == 0 ? null : total;
    }

    private static MetricSample Add(MetricShape shape, ulong series, MetricSample total, long from, long minutes)
    {
        var latency = shape.Kind == MetricKind.Latency;
        var sigma = shape.TailSigma;
        var high = latency ? Math.Exp((LargestZ * sigma) - (sigma * sigma / 2)) : 1;
        var low = latency ? Math.Exp((-LargestZ * sigma) - (sigma * sigma / 2)) : 1;
        for (var minute = from; minute < from + minutes; minute++)
        {
            var value = MinuteValue(shape, series, minute);
            total = new MetricSample(
                total.SampleCount + 1,
                total.Sum + value,
                total.SampleCount == 0 ? value * low : Math.Min(total.Minimum, value * low),
                Math.Max(total.Maximum, value * high),
                latency ? sigma : null);
        }

        return total;
    }

    private static double MinuteValue(MetricShape shape, ulong series, long minute)
    {
        var time = DateTime.UnixEpoch.AddMinutes(minute);
        var rhythm = shape.Base
            + (shape.DailyAmplitude * Math.Cos(Math.Tau * (time.TimeOfDay.TotalHours - shape.PeakHourUtc) / 24));
        if (time.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            rhythm *= shape.WeekendFactor;
        }

        var noise = shape.NoiseSd * StableHash.ToNormal(Draw(series, NoiseSalt, minute / NoiseMinutes));
        var jitter = 1 + (shape.MinuteJitter * ((2 * StableHash.ToUnit(Draw(series, JitterSalt, minute))) - 1));
        var value = Math.Max(0, (rhythm + noise + Burst(shape, series, minute)) * jitter);
        return shape.Kind switch
        {
            MetricKind.Percent => Math.Min(value, shape.Ceiling),
            MetricKind.Count => Math.Round(value * 60),
            _ => value,
        };
    }

    private static double Burst(MetricShape shape, ulong series, long minute)
    {
        if (shape.BurstsPerDay <= 0)
        {
            return 0;
        }

        var slotMinutes = MinutesPerDay / shape.BurstsPerDay;
        var length = Math.Min(shape.BurstDuration.TotalMinutes, slotMinutes);
        var slot = (long)(minute / slotMinutes);
        // The burst of this slot, or the one before that runs into it.
        return InBurst(slot) || InBurst(slot - 1) ? shape.BurstHeight : 0;

        bool InBurst(long index)
        {
            var start = (index + StableHash.ToUnit(Draw(series, BurstSalt, index))) * slotMinutes;
            return minute >= start && minute < start + length;
        }
    }

    private static bool IsPublished(MetricShape shape, ulong outages, long minute)
    {
        var time = DateTime.UnixEpoch.AddMinutes(minute);
        if (time < shape.StartUtc || time >= shape.EndUtc)
        {
            return false;
        }

        var run = (long)(minute / Math.Max(1, shape.GapRun.TotalMinutes));
        return StableHash.ToUnit(Draw(outages, GapSalt, run)) >= shape.GapProbability;
    }

    private ulong Stream(string key) => StableHash.Combine(seed, unchecked((long)StableHash.Of(key)));

    private static ulong Draw(ulong stream, long salt, long index) =>
        StableHash.Combine(StableHash.Combine(stream, salt), index);

    private static long ToMinute(DateTime time) => (long)Math.Floor((time - DateTime.UnixEpoch).TotalMinutes);

    private static long RoundUp(long value, long multiple) => (value + multiple - 1) / multiple * multiple;
}
