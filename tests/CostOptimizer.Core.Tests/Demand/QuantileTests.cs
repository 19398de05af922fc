using CostOptimizer.Core.Demand;

namespace CostOptimizer.Core.Tests.Demand;

public sealed class QuantileTests
{
    [Theory]
    [InlineData(0.10, 1)]
    [InlineData(0.50, 5)]
    [InlineData(0.51, 6)]
    [InlineData(0.70, 7)] // 0.7 × 10 is 7.000000000000001 in binary
    [InlineData(0.995, 10)]
    [InlineData(1.0, 10)]
    public void OfSorted_TenValues_IsNearestRank(double share, double expected) =>
        Assert.Equal(expected, Quantile.OfSorted([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], share));

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void OfSorted_ShareOutsideItsRange_Throws(double share) =>
        Assert.Throws<ArgumentException>(() => Quantile.OfSorted([1], share));

    [Fact]
    public void OfSorted_NoValues_Throws() => Assert.Throws<ArgumentException>(() => Quantile.OfSorted([], 0.5));
}
