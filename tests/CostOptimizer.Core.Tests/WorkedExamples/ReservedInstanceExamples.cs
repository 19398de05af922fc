using System.Globalization;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Commitments.Exchange;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>EC2 user guide, "How Reserved Instances are applied" and "How you are billed".</summary>
public sealed class ReservedInstanceExamples
{
    [Fact]
    public void RI1_TwoSmallUnderOneMedium_AreFullyCovered()
    {
        var bill = Bill([Given.Usage(Given.Linux("t2.small"), 2m)], Given.Reserved("ri", Given.Linux("t2.medium")));

        Assert.Equal(2m, bill.CoveredHours("t2.small"));
        Assert.Equal(new Ratio(1m), bill.Commitment("ri").Utilization);
    }

    [Fact]
    public void RI2_OneLargeUnderOneMedium_IsHalfCovered() =>
        Assert.Equal(0.5m, Bill([Given.Usage(Given.Linux("t2.large"), 1m)], Given.Reserved("ri", Given.Linux("t2.medium"))).CoveredHours("t2.large"));

    [Fact]
    public void RI3_ZonalAndRegional_CoverByTypeAndByUnits()
    {
        var bill = Bill(
            [
                Given.Usage(Given.Linux("m3.large"), 4m, zone: "use1-az1"),
                Given.Usage(Given.Linux("m4.xlarge"), 2m, zone: "use1-az2"),
                Given.Usage(Given.Linux("c4.xlarge"), 1m, zone: "use1-az3"),
            ],
            Given.Reserved("m3", Given.Linux("m3.large"), count: 4, zone: "use1-az1"),
            Given.Reserved("m4", Given.Linux("m4.large"), count: 4),
            Given.Reserved("c4", Given.Linux("c4.large")));

        Assert.Equal(4m, bill.CoveredHours("m3.large"));
        Assert.Equal(2m, bill.CoveredHours("m4.xlarge")); // 2 × 8 = 4 × 4 units
        Assert.Equal(0.5m, bill.CoveredHours("c4.xlarge"));
        Assert.Equal(0.5m, bill.Line("c4.xlarge").UncoveredHours.Value);
    }

    [Fact]
    public void RI4_RegionalReservation_TakesTheSmallestSizeFirst()
    {
        var bill = Bill(
            [Given.Usage(Given.Linux("m3.xlarge"), 2m, zone: "use1-az1"), Given.Usage(Given.Linux("m3.large"), 2m, zone: "use1-az2")],
            Given.Reserved("ri", Given.Linux("m3.2xlarge")));

        Assert.Equal(2m, bill.CoveredHours("m3.large")); // 8 of 16 units
        Assert.Equal(1m, bill.CoveredHours("m3.xlarge")); // the other 8
    }

    [Fact]
    public void RI5_FourFullHours_LeaveThreeOnDemand()
    {
        var bill = Bill([Given.Usage(Given.Linux("m4.xlarge"), 4m)], Given.Reserved("ri", Given.Linux("m4.xlarge")));

        Assert.Equal(1m, bill.CoveredHours("m4.xlarge"));
        Assert.Equal(3m, bill.Line("m4.xlarge").UncoveredHours.Value);
    }

    [Fact]
    public void RI6_FourQuartersOfAnHour_AreOneReservedHour()
    {
        var bill = Bill([Given.Usage(Given.Linux("m4.xlarge"), 4m * 900m / 3_600m)], Given.Reserved("ri", Given.Linux("m4.xlarge")));

        Assert.Equal(1m, bill.CoveredHours("m4.xlarge"));
        Assert.Equal(0m, bill.Line("m4.xlarge").UncoveredHours.Value);
    }

    [Fact]
    public void RI7_PartialUpfrontYear_HasItsListValue()
    {
        var reserved = Given.Reserved("ri", Given.Linux("t2.small"), upfront: 60.00m, recurring: 0.007m) with
        {
            StartUtc = Given.Start,
            EndUtc = Given.Start.AddHours((double)HoursPer.Year),
        };
        var year = Given.Request([]) with { Hours = (int)HoursPer.Year, ReservedInstances = [reserved] };

        Assert.Equal(Money.Usd(121.32m), year.Usd().BilledCost);
    }

    [Fact]
    public void RI8_ConvertibleExchange_NeedsFourAndTruesUpTheDifference()
    {
        var exchange = ConvertibleExchange.Of(listValue: Money.Usd(35m), newListValue: Money.Usd(10m), remainingUpfront: Money.Usd(500m), newUpfront: Money.Usd(600m));

        Assert.Equal((3.5m, 4, Money.Usd(100m)), (exchange.Ratio, exchange.Count, exchange.TrueUp));
    }

    [Fact]
    public void RI8_ConvertibleExchangeToLessUpfront_TruesUpNothing() =>
        Assert.Equal(Money.Usd(0m), ConvertibleExchange.Of(Money.Usd(35m), Money.Usd(10m), Money.Usd(600m), Money.Usd(500m)).TrueUp);

    [Fact]
    public void RI8_ConvertibleExchangeOfNothing_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ConvertibleExchange.Of(Money.Usd(0m), Money.Usd(10m), Money.Usd(0m), Money.Usd(0m)));

    [Theory]
    [InlineData("ab", 1, "2018-12-31")]
    [InlineData("bc", 3, "2018-07-31")]
    [InlineData("cd", 3, "2019-12-31")]
    public void RI8_MergedReservations_TakeTheLongestTermAndTheLatestExpiry(string merged, int term, string expiry)
    {
        Dictionary<char, MergeTerms> terms = new()
        {
            ['a'] = new(1, new DateOnly(2018, 12, 31)),
            ['b'] = new(1, new DateOnly(2018, 7, 31)),
            ['c'] = new(3, new DateOnly(2018, 6, 30)),
            ['d'] = new(3, new DateOnly(2019, 12, 31)),
        };

        Assert.Equal(new MergeTerms(term, DateOnly.Parse(expiry, CultureInfo.InvariantCulture)), MergeTerms.Of([.. merged.Select(id => terms[id])]));
    }

    [Theory]
    [InlineData("nano", 0.25)]
    [InlineData("micro", 0.5)]
    [InlineData("small", 1)]
    [InlineData("medium", 2)]
    [InlineData("large", 4)]
    [InlineData("xlarge", 8)]
    [InlineData("2xlarge", 16)]
    [InlineData("3xlarge", 24)]
    [InlineData("6xlarge", 48)]
    [InlineData("9xlarge", 72)]
    [InlineData("18xlarge", 144)]
    [InlineData("48xlarge", 384)]
    [InlineData("56xlarge", 448)]
    [InlineData("112xlarge", 896)]
    [InlineData("metal", 192)]
    [InlineData("metal-24xl", 192)]
    public void RI_NormalizationFactor_IsThePublishedOne(string size, double factor) =>
        Assert.Equal((decimal)factor, Given.Sizes.FactorOf(Given.Linux($"m5.{size}")));

    [Theory]
    [InlineData("a1.metal", 32)]
    [InlineData("z1d.metal", 96)]
    [InlineData("m6g.metal", 128)]
    [InlineData("c5n.metal", 144)]
    [InlineData("r5dn.metal", 192)]
    [InlineData("u-12tb1.metal", 896)]
    public void RI_BareMetal_CountsAsItsVirtualEquivalent(string type, int factor) =>
        Assert.Equal(factor, Given.Sizes.FactorOf(Given.Linux(type)));

    [Fact]
    public void RI_WindowsDedicatedOrExcludedFamily_IsNotSizeFlexible()
    {
        var windows = Given.Linux("m5.large") with { Platform = "RunInstances:0002" };
        var dedicated = Given.Linux("m5.large") with { Tenancy = "dedicated" };

        Assert.Null(Given.Sizes.FactorOf(windows));
        Assert.Null(Given.Sizes.FactorOf(dedicated));
        Assert.Null(Given.Sizes.FactorOf(Given.Linux("g4dn.xlarge")));
        Assert.Null(Given.Sizes.FactorOf(Given.Linux("mac2.metal"))); // no published factor: exact type only
    }

    private static CurrencyBill Bill(IReadOnlyList<UsageSeries> usage, params ReservedInstance[] reserved) =>
        (Given.Request(usage, [.. usage.Select(series => (series.Offering, 0.10m))]) with { ReservedInstances = reserved }).Usd();
}
