using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Presentation;

public sealed class DisplayTests
{
    [Theory]
    [InlineData("1234.565", "USD 1,234.57")]
    [InlineData("-0.005", "USD -0.01")]
    [InlineData("0", "USD 0.00")]
    public void Money_HalfACent_RoundsAwayFromZero(string amount, string expected) =>
        Assert.Equal(expected, Display.Money(Money.Usd(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Rate_TenDecimals_KeepsThemAll()
    {
        Assert.Equal("USD 0.5260/h", Display.Rate(HourlyRate.Usd(0.526m)));
        Assert.Equal("USD 21.957642/h", Display.Rate(HourlyRate.Usd(21.957642m)));
    }

    [Fact]
    public void Range_BoundsDiffer_ShowsBothWithoutCents()
    {
        var savings = new SavingsRange(Money.Usd(1200.4m), Money.Usd(1500m), Money.Usd(1900.5m), 0.97);

        Assert.Equal("USD 1,200 to 1,901", Display.Range(savings));
    }

    [Fact]
    public void Range_NothingComputed_IsADashNotAZero() => Assert.Equal("–", Display.Range(null));

    [Theory]
    [InlineData(null, "–")]
    [InlineData("0.01", "at once")]
    [InlineData("2.449", "2.4 months")]
    public void Payback_Months_AreSaidInWords(string? months, string expected) =>
        Assert.Equal(expected, Display.Payback(months is null ? null : decimal.Parse(months, System.Globalization.CultureInfo.InvariantCulture)));
}
