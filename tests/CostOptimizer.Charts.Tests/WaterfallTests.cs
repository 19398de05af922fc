using CostOptimizer.Core.Values;

namespace CostOptimizer.Charts.Tests;

public sealed class WaterfallTests
{
    [Fact]
    public void Between_StepsThatLeaveADifference_ClosesItExactly()
    {
        var bars = Waterfall.Between(
            ("now", Money.Usd(100.10m)),
            [("a", Money.Usd(-30.03m)), ("b", Money.Usd(-20.0000000001m))],
            "together",
            ("plan", Money.Usd(55m)));

        Assert.Equal(["now", "a", "b", "together", "plan"], bars.Select(bar => bar.Label));
        Assert.Equal(Money.Usd(4.9300000001m), bars[3].Change); // 55 − (100.10 − 30.03 − 20.0000000001)
        Assert.Equal(bars[^1].To, bars.Where(bar => !bar.IsTotal).Aggregate(bars[0].To, (level, bar) => level + bar.Change));
    }

    [Fact]
    public void Between_StepsThatAddUp_HasNoClosingBar()
    {
        var bars = Waterfall.Between(("now", Money.Usd(10)), [("a", Money.Usd(-4))], "together", ("plan", Money.Usd(6)));

        Assert.Equal(["now", "a", "plan"], bars.Select(bar => bar.Label));
    }

    [Fact]
    public void Between_DustOfADivision_GoesIntoTheLastStep()
    {
        var bars = Waterfall.Between(("now", Money.Usd(10)), [("a", Money.Usd(-10m / 3))], "together", ("plan", Money.Usd(6.6666666667m)));

        Assert.Equal(["now", "a", "plan"], bars.Select(bar => bar.Label));
        Assert.Equal(Money.Usd(-3.3333333333m), bars[1].Change);
    }

    [Fact]
    public void Between_TwoCurrencies_Throws() => Assert.Throws<CurrencyMismatchException>(() => Waterfall.Between(
        ("now", Money.Usd(10)), [("a", new Money(-4, Currency.Cny))], "together", ("plan", Money.Usd(6))));

    [Theory]
    [InlineData(4, "+USD 4.00")]
    [InlineData(-4, "USD -4.00")]
    [InlineData(0, "USD 0.00")]
    public void Text_OfAChange_CarriesItsSign(int change, string text) => Assert.Equal(
        text, WaterfallChart.Text(new WaterfallBar("a", Money.Usd(10), Money.Usd(10 + change), IsTotal: false)));

    [Theory]
    [InlineData(true, "p-less", "p-more")] // of a cost
    [InlineData(false, "p-more", "p-less")] // of a saving
    public void Draw_ADecrease_IsPaintedAsWhatItMeans(bool isLessBetter, string shown, string notShown)
    {
        var bars = Waterfall.Between(("then", Money.Usd(10)), [("a", Money.Usd(-4))], "together", ("now", Money.Usd(6)));

        var markup = WaterfallChart.Draw(bars, new ChartCaption("id", "title", "description"), isLessBetter: isLessBetter).Markup;

        Assert.Contains(shown, markup, StringComparison.Ordinal);
        Assert.DoesNotContain(notShown, markup, StringComparison.Ordinal);
    }
}
