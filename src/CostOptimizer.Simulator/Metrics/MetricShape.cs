namespace CostOptimizer.Simulator.Metrics;

/// <summary>How one metric of one resource behaves over time. Levels are in the metric's own unit.</summary>
/// <remarks>
/// level(t) = (Base + DailyAmplitude × cos(2π (hour − PeakHourUtc) / 24)) × (weekend ? WeekendFactor : 1)
/// + noise of the 5-minute bucket + BurstHeight during a burst, then × (1 ± MinuteJitter) within the minute.
/// </remarks>
internal sealed record MetricShape
{
    public required MetricKind Kind { get; init; }

    /// <summary>Mean level on weekdays; per second for <see cref="MetricKind.Count"/>.</summary>
    public required double Base { get; init; }

    /// <summary>Half the distance between the day's peak and trough.</summary>
    public double DailyAmplitude { get; init; }

    /// <summary>Hour of the daily peak, 0 to 24.</summary>
    public double PeakHourUtc { get; init; } = 14;

    /// <summary>Multiplies the level on Saturday and Sunday (UTC).</summary>
    public double WeekendFactor { get; init; } = 1;

    /// <summary>Standard deviation of the 5-minute noise.</summary>
    public double NoiseSd { get; init; }

    /// <summary>Bursts a day, each in its own equal slot of the day at a random offset.</summary>
    public double BurstsPerDay { get; init; }

    /// <summary>Added to the level during a burst.</summary>
    public double BurstHeight { get; init; }

    /// <summary>Length of a burst; at most one slot of it counts.</summary>
    public TimeSpan BurstDuration { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Relative spread of the minutes within a bucket; what parts Maximum from Average.</summary>
    public double MinuteJitter { get; init; } = 0.05;

    /// <summary>Share of time, 0 to 1, for which nothing was published.</summary>
    public double GapProbability { get; init; }

    /// <summary>Gaps come in runs of this length.</summary>
    public TimeSpan GapRun { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Series with the same key have the same gaps, as the metrics of one agent do; null = its own.</summary>
    public string? OutageKey { get; init; }

    /// <summary>Nothing was published before this instant; null = always there.</summary>
    public DateTime? StartUtc { get; init; }

    /// <summary>Nothing was published from this instant on; null = still there.</summary>
    public DateTime? EndUtc { get; init; }

    /// <summary>Upper bound of <see cref="MetricKind.Percent"/>: 100, or 100 × devices on SageMaker.</summary>
    public double Ceiling { get; init; } = 100;

    /// <summary>Sources that publish this series together, as the instances of a group do: each adds its samples. Empty = one source.</summary>
    public IReadOnlyList<MemberSpan> Members { get; init; } = [];

    /// <summary>Time between publications: 1 minute (detailed, agents) or 5 minutes (basic EC2).</summary>
    public TimeSpan PublishEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Standard deviation of a latency's logarithm; 0.35 gives p99 of 2.3 × the median.</summary>
    public double TailSigma { get; init; } = 0.35;
}
