using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Sampling;

public sealed class SamplingTests
{
    // Standard normal quantiles to 15 digits (Wichura's own check values and tables).
    [Theory]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.9, SpeedupEstimate.Z90)]
    public void InverseNormal_KnownProbability_GivesItsQuantile(double probability, double expected) =>
        Assert.Equal(expected, InverseNormal.At(probability), 13);

    [Fact]
    public void InverseNormal_BeyondItsRange_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => InverseNormal.At(0));

    [Fact]
    public void Strata_TenFiftyAndNinetyPercent_AreMiddlesOfSlices()
    {
        Assert.Equal((0.1, 0.5, 0.9), (Strata.Middle(Strata.P10), Strata.Middle(Strata.P50), Strata.Middle(Strata.P90)));
        Assert.Equal(0, Strata.Normal(Strata.P50));
        Assert.Equal(-SpeedupEstimate.Z90, Strata.Normal(Strata.P10), 13);
    }

    [Fact]
    public void RandomStream_KnownSeed_GivesTheSameBitsForEver()
    {
        var stream = new RandomStream(1, "fleet", "V100", "T4");

        Assert.Equal([1596442147682111572UL, 9148663251931309279UL], [stream.At(0), stream.At(1)]);
    }

    [Fact]
    public void RandomStream_NamesCutElsewhere_AreAnotherStream() =>
        Assert.NotEqual(new RandomStream(1, "ab", "c").At(0), new RandomStream(1, "a", "bc").At(0));

    [Fact]
    public void Permutation_AnySeedAndLength_HoldsEachOnce() => Prop.ForAll(
        Gen.Choose(0, 200).Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        (pair) => new RandomStream(pair.Item2, "test").Permutation(pair.Item1).Order().SequenceEqual(Enumerable.Range(0, pair.Item1))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0.02)]
    [InlineData(0.5, 0.48)] // the rank correlation of normals correlated by r is 6 ÷ π × arcsin(r ÷ 2)
    [InlineData(1, 1)]
    public void CorrelatedRanks_TwoWithAShareInCommon_CorrelateByThatShare(double share, double expected)
    {
        double[] all = [.. Enumerable.Range(0, 40).Select(seed => Correlation(seed, share))];

        Assert.Equal(expected, all.Average(), 0.03);
    }

    private static double Correlation(int seed, double share)
    {
        var common = new RandomStream(seed, "common");
        var one = CorrelatedRanks.Of(common, new RandomStream(seed, "one"), share);
        var other = CorrelatedRanks.Of(common, new RandomStream(seed, "other"), share);
        Assert.Equal(Enumerable.Range(0, Strata.Count), one.Order());
        const double Mean = (Strata.Count - 1) / 2.0;
        return one.Zip(other, (left, right) => (left - Mean) * (right - Mean)).Sum() / one.Sum(rank => (rank - Mean) * (rank - Mean));
    }
}
