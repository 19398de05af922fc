using CostOptimizer.Core.Sizing;
using CostOptimizer.Core.Tests.Planning;

namespace CostOptimizer.Core.Tests.Sizing;

public sealed class InstanceSizingTests
{
    private static readonly SizingRequest Basis = new(
        Sustained: 2.8, Burst: 3, Growth: 1, UnitsPerInstance: 1, Speedup: 1, Ceiling: 0.7, Latency: null, Floor: 1, Spare: 0);

    [Fact]
    public void Size_SustainedPeak_StaysUnderTheCeiling()
    {
        Assert.Equal(4, InstanceSizing.Size(Basis)!.Total); // 2.8 ÷ 0.7 = 4 exactly, not 5
        Assert.Equal(5, InstanceSizing.Size(Basis with { Sustained = 2.81 })!.Total);
        Assert.Equal(10, InstanceSizing.Size(Basis with { Speedup = 0.4 })!.Total); // 7 T4-busy ÷ 0.7
        Assert.Equal(1, InstanceSizing.Size(Basis with { UnitsPerInstance = 4 })!.Total); // 2.8 ÷ (4 × 0.7) = 1
    }

    [Fact]
    public void Size_BurstPeak_StaysWithinCapacity()
    {
        var count = InstanceSizing.Size(Basis with { Sustained = 0.5, Burst = 6.5 })!;

        Assert.Equal((1, 7, 7), (count.ForSustained, count.ForBurst, count.Needed));
    }

    [Fact]
    public void Size_FloorAndSpare_AreKept() =>
        Assert.Equal(4, InstanceSizing.Size(Basis with { Sustained = 0.1, Burst = 0.1, Floor = 3, Spare = 1 })!.Total);

    [Fact]
    public void Size_Growth_ScalesBothPeaks()
    {
        var count = InstanceSizing.Size(Basis with { Growth = 1.5 })!;

        Assert.Equal((4.2m, 4.5m, 6), (count.Load, count.BurstLoad, count.Total)); // 4.2 ÷ 0.7
    }

    [Fact]
    public void Size_Promise_AddsInstancesUntilItIsMet()
    {
        // One Erlang, 10 ms. c = 2: C = 1/3, wait = 10 ln(33.3) = 35.1 ms. c = 3: C = 1/11, wait = 5 ln(9.09) = 11.0 ms.
        var request = Basis with { Sustained = 1, Burst = 1, Ceiling = 0.95, Latency = new LatencyTarget(10, 25) };

        var count = InstanceSizing.Size(request)!;

        Assert.Equal((2, 3, 3), (count.ForSustained, count.ForLatency!.Value, count.Total));
        Assert.Equal(10 + (5 * Math.Log(100 / 11.0)), count.P99Milliseconds!.Value, 9);
        Assert.Equal(2, InstanceSizing.Size(request with { Latency = new LatencyTarget(10, 46) })!.Total);
    }

    [Fact]
    public void Size_OneCallLongerThanThePromise_IsImpossible() =>
        Assert.Null(InstanceSizing.Size(Basis with { Latency = new LatencyTarget(30, 25) }));

    [Fact]
    public void Size_CeilingOfOneAndASaturatedFleet_ModelsNoLatency()
    {
        // 4 busy of 4 units: the queue never empties, so no 99th percentile exists. One unit more has one.
        var request = Basis with { Sustained = 4, Burst = 4, Ceiling = 1, Latency = new LatencyTarget(10, null) };

        Assert.Equal(4, InstanceSizing.Size(request)!.Needed);
        Assert.Null(InstanceSizing.Size(request)!.P99Milliseconds);
        Assert.True(double.IsFinite(InstanceSizing.Size(request with { Floor = 5 })!.P99Milliseconds!.Value));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Size_HostileNumbers_AreAllNamedAtOnce(double value)
    {
        var error = Assert.Throws<ArgumentException>(() => InstanceSizing.Size(Basis with { Sustained = value, Speedup = value, Ceiling = value }));

        Assert.Contains("Sustained", error.Message, StringComparison.Ordinal);
        Assert.Contains("Speedup", error.Message, StringComparison.Ordinal);
        Assert.Contains("Ceiling", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Size_ZeroSpeedup_Throws() => Assert.Throws<ArgumentException>(() => InstanceSizing.Size(Basis with { Speedup = 0 }));

    [Fact]
    public void Size_AbsurdLoad_Throws() => Assert.Throws<ArgumentException>(() => InstanceSizing.Size(Basis with { Sustained = 9e8 }));

    [Fact]
    public void Starvation_QuarterOfTheCpus_LimitsTheSpeedup()
    {
        // g4dn.xlarge has 4 vCPUs for its T4; the fleet keeps 8 busy per device: half the work, at most.
        Assert.Equal(0.5, StarvationGuard.LargestSpeedup(Make.G4dn, 8));
        Assert.Null(StarvationGuard.LargestSpeedup(Make.G4dn, null));
        Assert.Null(StarvationGuard.LargestSpeedup(Make.Cpu("c5.large", 2, 4), 8));
    }

    [Fact]
    public void Autoscaled_HourByHour_ScalesOutAtOnceAndInAfterTheLag()
    {
        var peak = Basis with { Sustained = 2.8, Burst = 2.8 };
        HourlyNeed[] hours =
        [
            new(true, 0.7, 0.7), new(true, 2.8, 2.8), new(true, 0.7, 0.7), new(true, 0.7, 0.7), // 1, 4, then 4 by the lag, 1
            new(true, null, null), // a gap is sized as the peak
            new(false, null, null), // off stays off
        ];

        Assert.Equal([1, 4, 4, 1, 4, 0], AutoscaledSizing.Size(peak, hours, scaleInLagHours: 1)!);
        Assert.Equal([1, 4, 1, 1, 4, 0], AutoscaledSizing.Size(peak, hours, scaleInLagHours: 0)!);
    }
}
