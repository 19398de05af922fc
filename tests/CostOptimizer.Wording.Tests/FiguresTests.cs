using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Wording.Tests;

public sealed class FiguresTests
{
    private static readonly Figures English = new(Locale.English);
    private static readonly Figures Chinese = new(Locale.Chinese);
    private static readonly Figures British = new(Locale.Negotiate(null, ["en-GB"]));
    private static readonly Figures SouthAfrican = new(Locale.Negotiate(null, ["en-ZA"]));

    [Theory]
    [InlineData(1234.565)]
    [InlineData(-0.005)]
    [InlineData(0)]
    public void Money_InEnglish_IsWhatTheReportWrites(decimal amount) =>
        Assert.Equal(Display.Money(Money.Usd(amount)), English.Money(Money.Usd(amount)));

    [Fact]
    public void Money_InTheReadersManner_KeepsCodeAndAmount()
    {
        Assert.Equal("CNY 31,838.25", Chinese.Money(new Money(31838.245m, Currency.Cny)));
        Assert.Equal("USD 0.0056", English.SmallMoney(Money.Usd(0.00563m)));
        Assert.Equal("1\u00a0234,50", SouthAfrican.Money(Money.Usd(1234.5m)).Replace("USD", "", StringComparison.Ordinal).Trim());
        Assert.Equal("–", English.Money((Money?)null)); // unknown is not zero
    }

    [Fact]
    public void Change_ThatAdds_CarriesItsSign()
    {
        Assert.Equal("+USD 5.00", English.Change(Money.Usd(5m)));
        Assert.Equal("USD -5.00", English.Change(Money.Usd(-5m)));
    }

    [Fact]
    public void Range_OfOneValue_IsThatValue()
    {
        Assert.Equal("USD 1,200 – 1,900", English.Range(new SavingsRange(Money.Usd(1200.4m), Money.Usd(1500m), Money.Usd(1899.5m), 0.9)));
        Assert.Equal("USD 7", English.Range(new SavingsRange(Money.Usd(7.2m), Money.Usd(7.3m), Money.Usd(7.4m), 1)));
    }

    [Fact]
    public void Percent_RoundsHalfAwayFromZero() => Assert.Equal("12.4%", English.Percent(0.12350m));

    [Fact]
    public void Dates_InEachManner_CannotBeMisread()
    {
        var time = new DateTime(2026, 3, 4, 5, 6, 0, DateTimeKind.Utc);

        Assert.Equal("Mar 4, 2026, 05:06 UTC", English.Time(time));
        Assert.Equal("4 Mar 2026", British.Date(time));
        Assert.Equal("2026年3月4日 05:06 UTC", Chinese.Time(time));
        Assert.Equal("3月4日", Chinese.Day(time));
    }
}
