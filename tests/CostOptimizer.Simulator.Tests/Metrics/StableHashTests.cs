using CostOptimizer.Simulator.Metrics;

namespace CostOptimizer.Simulator.Tests.Metrics;

public sealed class StableHashTests
{
    [Fact]
    public void Of_KnownText_NeverChanges()
    {
        // SplitMix64 of the FNV-1a offset basis and of FNV-1a("a"); a change would reshuffle every estate.
        Assert.Equal(0xC3817C016BA4FF30UL, StableHash.Of(""));
        Assert.Equal(0x5F29C2AADD9B8527UL, StableHash.Of("a"));
    }

    [Fact]
    public void ToNormal_ManyDraws_HaveMeanZeroAndDeviationOne()
    {
        var draws = Enumerable.Range(0, 100_000)
            .Select(index => StableHash.ToNormal(StableHash.Combine(1, index)))
            .ToList();

        Assert.Equal(0, draws.Average(), 0.01);
        Assert.Equal(1, Math.Sqrt(draws.Average(draw => draw * draw)), 0.01);
    }

    [Fact]
    public void ToUnit_Extremes_StayBelowOne()
    {
        Assert.Equal(0, StableHash.ToUnit(0));
        Assert.True(StableHash.ToUnit(ulong.MaxValue) < 1);
    }
}
