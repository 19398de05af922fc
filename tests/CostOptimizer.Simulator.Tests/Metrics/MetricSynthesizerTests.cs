using CostOptimizer.Simulator.Metrics;

namespace CostOptimizer.Simulator.Tests.Metrics;

public sealed class MetricSynthesizerTests
{
    private const int Day = 86_400;
    private static readonly DateTime Monday = new(2026, 11, 2, 0, 0, 0, DateTimeKind.Utc);
    private static readonly MetricSynthesizer Metrics = new(seed: 7);

    private static readonly MetricShape Busy = new()
    {
        Kind = MetricKind.Percent,
        Base = 40,
        DailyAmplitude = 20,
        PeakHourUtc = 15,
        WeekendFactor = 0.5,
        NoiseSd = 2,
        BurstsPerDay = 3,
        BurstHeight = 30,
        GapProbability = 0.05,
    };

    private static readonly MetricShape Steady = new() { Kind = MetricKind.Percent, Base = 40, MinuteJitter = 0 };

    [Fact]
    public void Value_AnyOrderOfQueries_GivesTheSameNumbers()
    {
        var buckets = Enumerable.Range(0, 500).Select(index => Monday.AddMinutes(5 * index)).ToList();
        var forward = buckets.ToDictionary(bucket => bucket, bucket => Average(Busy, bucket));
        var other = new MetricSynthesizer(seed: 7);

        Assert.All(
            Enumerable.Reverse(buckets),
            bucket => Assert.Equal(forward[bucket], other.Value(Busy, "i-1", bucket, MetricStatistic.Average)));
    }

    [Fact]
    public void Value_OtherSeriesOrSeed_DiffersByItsNoise()
    {
        Assert.NotEqual(Average(Busy, Monday), Metrics.Value(Busy, "i-2", Monday, MetricStatistic.Average));
        var other = new MetricSynthesizer(seed: 8);
        Assert.NotEqual(Average(Busy, Monday), other.Value(Busy, "i-1", Monday, MetricStatistic.Average));
    }

    [Fact]
    public void Value_NoNoise_IsBasePlusAmplitudeAtThePeakAndMinusAtTheTrough()
    {
        var shape = Steady with { DailyAmplitude = 20, PeakHourUtc = 15 };

        Assert.Equal(60, Average(shape, Monday.AddHours(15), 60)!.Value, 6);
        Assert.Equal(20, Average(shape, Monday.AddHours(3), 60)!.Value, 6);
        Assert.Equal(40, Average(shape, Monday.AddHours(9), 60)!.Value, 6);
    }

    [Fact]
    public void Value_Weekend_IsLowerByItsFactor()
    {
        var shape = Steady with { WeekendFactor = 0.5 };

        double[] week = [.. Enumerable.Range(0, 7).Select(day => Average(shape, Monday.AddDays(day), Day)!.Value)];
        Assert.Equal([40, 40, 40, 40, 40, 20, 20], week.Select(value => Math.Round(value, 6)));
    }

    [Fact]
    public void Value_LongerPeriod_IsTheRollUpOfTheShorterOnes()
    {
        var shape = Busy with { GapProbability = 0 };
        var minutes = Enumerable.Range(0, 60)
            .Select(index => Metrics.Sample(shape, "i-1", Monday.AddMinutes(index), 60)!.Value)
            .ToList();
        var hour = Metrics.Sample(shape, "i-1", Monday, 3600)!.Value;

        Assert.Equal(60, hour.SampleCount);
        Assert.Equal(minutes.Average(minute => minute.Average), hour.Average, 9);
        Assert.Equal(minutes.Max(minute => minute.Maximum), hour.Maximum);
        Assert.Equal(minutes.Min(minute => minute.Minimum), hour.Minimum);
    }

    [Fact]
    public void Value_AnyBucket_HasMinimumAverageMaximumInOrderWithinBounds()
    {
        var wild = Busy with { Base = 95, NoiseSd = 30, GapProbability = 0 };

        var buckets = Enumerable.Range(0, 2000).Select(index => Monday.AddMinutes(5 * index));
        Assert.All(buckets.Select(bucket => Metrics.Sample(wild, "i-1", bucket)!.Value), sample =>
        {
            Assert.InRange(sample.Minimum, 0, sample.Average);
            Assert.InRange(sample.Average, sample.Minimum, sample.Maximum);
            Assert.InRange(sample.Maximum, sample.Average, 100);
        });
    }

    [Fact]
    public void Value_SageMakerOnFourDevices_ReachesBeyondHundred() =>
        Assert.Equal(250, Average(Steady with { Base = 250, Ceiling = 400 }, Monday));

    [Fact]
    public void Value_BasicMonitoringAskedForMinutes_HasOnePointInFive()
    {
        var basic = Steady with { PublishEvery = TimeSpan.FromMinutes(5) };

        var present = Enumerable.Range(0, 10).Select(index => Average(basic, Monday.AddMinutes(index), 60) is not null);
        Assert.Equal([true, false, false, false, false, true, false, false, false, false], present);
        Assert.Equal(5, Metrics.Value(basic, "i-1", Monday, MetricStatistic.SampleCount, 60));
    }

    [Fact]
    public void Value_Gaps_ComeInRunsOfTheGivenShareAndAreNotZeros()
    {
        var shape = Steady with { GapProbability = 0.1, GapRun = TimeSpan.FromHours(1) };
        var missing = Enumerable.Range(0, 24 * 365)
            .Select(hour => Average(shape, Monday.AddHours(hour)) is null)
            .ToList();

        Assert.InRange(missing.Count(isMissing => isMissing), 876 - 90, 876 + 90); // 10 % of 8,760, three standard deviations.
        var gapAt = missing.IndexOf(true);
        var gap = Monday.AddHours(gapAt);
        Assert.All(Enumerable.Range(0, 12), index => Assert.Null(Average(shape, gap.AddMinutes(5 * index))));
    }

    [Fact]
    public void Value_SameOutageKey_LosesTheSameBuckets()
    {
        var shape = Steady with { GapProbability = 0.3, OutageKey = "agent-1" };

        Assert.All(Enumerable.Range(0, 200).Select(hour => Monday.AddHours(hour)), bucket => Assert.Equal(
            Metrics.Value(shape, "gpu", bucket, MetricStatistic.Average) is null,
            Metrics.Value(shape, "memory", bucket, MetricStatistic.Average) is null));
    }

    [Fact]
    public void Value_LateOrEndedInstance_HasNothingOutsideItsLife()
    {
        var shape = Steady with { StartUtc = Monday.AddHours(1), EndUtc = Monday.AddHours(2) };

        Assert.Null(Average(shape, Monday.AddMinutes(55)));
        Assert.Equal(40, Average(shape, Monday.AddMinutes(60)));
        Assert.Null(Average(shape, Monday.AddMinutes(120)));
    }

    [Fact]
    public void Value_Bursts_LastTheirShareOfTheDay()
    {
        var shape = Steady with { BurstsPerDay = 4, BurstHeight = 50, BurstDuration = TimeSpan.FromMinutes(30) };

        var minutes = Enumerable.Range(0, 100 * 1440).Count(index => Average(shape, Monday.AddMinutes(index), 60) > 80);
        Assert.InRange(minutes, 11_700, 12_030); // 4 × 30 a day; overlapping bursts count once.
    }

    [Fact]
    public void Value_Count_AddsWholeNumbersAndIsNeverNegative()
    {
        var shape = new MetricShape { Kind = MetricKind.Count, Base = 2.5, MinuteJitter = 0 };

        Assert.Equal(150, Metrics.Value(shape, "alb", Monday, MetricStatistic.Sum, 60)); // 2.5 a second
        Assert.Equal(9000, Metrics.Value(shape, "alb", Monday, MetricStatistic.Sum, 3600));
        Assert.Equal(0, Metrics.Value(shape with { Base = -5 }, "alb", Monday, MetricStatistic.Sum));
    }

    [Fact]
    public void Value_LatencyPercentiles_FollowTheLogNormalTail()
    {
        var shape = new MetricShape { Kind = MetricKind.Latency, Base = 0.1, MinuteJitter = 0, TailSigma = 0.5 };
        double Of(MetricStatistic statistic) => Metrics.Value(shape, "alb", Monday, statistic)!.Value;

        Assert.Equal(0.1, Of(MetricStatistic.Average), 9);
        Assert.Equal(0.1 * Math.Exp(-0.125), Of(MetricStatistic.P50), 9); // mean × exp(−σ²/2)
        Assert.Equal(Math.Exp(0.5 * 2.3263478740408408), Of(MetricStatistic.P99) / Of(MetricStatistic.P50), 9);
        Assert.True(Of(MetricStatistic.P50) < Of(MetricStatistic.P90));
        Assert.True(Of(MetricStatistic.P99) < Of(MetricStatistic.Maximum));
    }

    [Fact]
    public void Value_PercentileOfAPercentMetric_IsNotPublished() =>
        Assert.Null(Metrics.Value(Steady, "i-1", Monday, MetricStatistic.P99));

    private static double? Average(MetricShape shape, DateTime bucket, int period = 300) =>
        Metrics.Value(shape, "i-1", bucket, MetricStatistic.Average, period);
}
