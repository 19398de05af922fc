namespace CostOptimizer.Charts.Tests;

public sealed class LinearScaleTests
{
    [Theory]
    [InlineData(8, new double[] { 0, 2, 4, 6, 8 })]
    [InlineData(0.35, new double[] { 0, 0.1, 0.2, 0.3, 0.4 })]
    [InlineData(1_870, new double[] { 0, 500, 1_000, 1_500, 2_000 })]
    public void Ticks_OfARoundedScale_AreRoundAndReachTheHighestValue(double high, double[] ticks) =>
        Assert.Equal(ticks, LinearScale.Holding([high], 0, 100).Rounded(4).Ticks(4));

    [Fact]
    public void Holding_NegativeValues_KeepsZeroInside()
    {
        var scale = LinearScale.Holding([-50, 150], 0, 200);

        Assert.Equal(50, scale.At(0));
        Assert.Equal(0, scale.At(-50));
    }

    [Fact]
    public void Holding_OnlyZeros_HasALength() => Assert.Equal(0, LinearScale.Holding([0, 0], 0, 100).At(0));
}
