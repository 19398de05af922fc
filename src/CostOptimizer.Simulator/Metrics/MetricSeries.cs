namespace CostOptimizer.Simulator.Metrics;

/// <summary>The minutes of one series, computed from hashes. Not thread-safe: it remembers its last bucket.</summary>
/// <remarks>Minutes are counted from the Unix epoch; the memory saves time and never changes a value.</remarks>
internal sealed class MetricSeries(MetricShape shape, ulong series, ulong outages)
{
    private const int BucketMinutes = 5;
    private const double MinutesPerDay = 1440;

    // Salts keep the random streams of one series apart.
    private readonly ulong _noise = StableHash.Combine(series, 1);
    private readonly ulong _jitter = StableHash.Combine(series, 2);
    private readonly ulong _bursts = StableHash.Combine(series, 3);
    private readonly ulong _gaps = StableHash.Combine(outages, 4);
    private readonly double _slotMinutes = MinutesPerDay / shape.BurstsPerDay;

    private long _bucket = long.MinValue;
    private double _level;
    private long _slot = long.MinValue;
    private double _burst;
    private double _burstBefore;

    /// <summary>Whether a publication that begins in that minute exists.</summary>
    public bool IsPublished(long minute)
    {
        if (shape.StartUtc is not null || shape.EndUtc is not null)
        {
            var time = DateTime.UnixEpoch.AddMinutes(minute);
            if (time < shape.StartUtc || time >= shape.EndUtc)
            {
                return false;
            }
        }

        return shape.GapProbability <= 0
            || StableHash.ToUnit(StableHash.Combine(_gaps, (long)(minute / Math.Max(1, shape.GapRun.TotalMinutes))))
                >= shape.GapProbability;
    }

    /// <summary>The minute's value, within the bounds of its kind.</summary>
    public double ValueAt(long minute)
    {
        var bucket = minute / BucketMinutes;
        if (bucket != _bucket)
        {
            _bucket = bucket;
            _level = Level(bucket);
        }

        var jitter = 1 + (shape.MinuteJitter * ((2 * StableHash.ToUnit(StableHash.Combine(_jitter, minute))) - 1));
        var value = Math.Max(0, (_level + BurstAt(minute)) * jitter);
        return shape.Kind switch
        {
            MetricKind.Percent => Math.Min(value, shape.Ceiling),
            MetricKind.Count => Math.Round(value * 60),
            _ => value,
        };
    }

    private double Level(long bucket)
    {
        var time = DateTime.UnixEpoch.AddMinutes(bucket * BucketMinutes);
        var angle = Math.Tau * (time.TimeOfDay.TotalHours - shape.PeakHourUtc) / 24;
        var rhythm = shape.Base + (shape.DailyAmplitude * Math.Cos(angle));
        var weekend = time.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? shape.WeekendFactor : 1;
        return (rhythm * weekend) + (shape.NoiseSd * StableHash.ToNormal(StableHash.Combine(_noise, bucket)));
    }

    private double BurstAt(long minute)
    {
        if (shape.BurstsPerDay <= 0)
        {
            return 0;
        }

        var slot = (long)(minute / _slotMinutes);
        if (slot != _slot)
        {
            _slot = slot;
            _burst = BurstStart(slot);
            _burstBefore = BurstStart(slot - 1);
        }

        // The burst of this slot, or the one before that runs into it.
        var length = Math.Min(shape.BurstDuration.TotalMinutes, _slotMinutes);
        return (minute >= _burst && minute < _burst + length) || minute < _burstBefore + length ? shape.BurstHeight : 0;
    }

    private double BurstStart(long slot) =>
        (slot + StableHash.ToUnit(StableHash.Combine(_bursts, slot))) * _slotMinutes;
}
