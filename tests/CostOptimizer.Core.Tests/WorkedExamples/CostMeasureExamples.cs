using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>Blended, amortized, coverage and the CUR's effective cost, as AWS's billing guides print them.</summary>
public sealed class CostMeasureExamples
{
    [Fact]
    public void BL1_MonthUnderOnePayer_HasItsBlendedRate()
    {
        var small = Given.Linux("t2.small");
        var reserved = Given.Reserved("ri", small, count: 3, upfront: 150m, recurring: 0m);
        UsageSeries[] usage = [Given.Usage(small, Constant(3m, 720)), Given.Usage(small, Constant(1m, 720), account: Given.OtherAccount)];
        var bill = (Given.Request(usage, (small, 0.023m)) with { ReservedInstances = [reserved] }).Usd();

        Assert.Equal(2_160m, bill.Line("t2.small").CoveredHours.Value);
        Assert.Equal(Money.Usd(16.56m), bill.BilledCost); // the upfront fees lie before the window
        Assert.Equal(0.005750000m, bill.BilledCost.Amount / bill.Lines.Sum(line => line.Hours.Value));
    }

    [Fact]
    public void AM1_AllUpfrontYear_AmortizesToOneADay()
    {
        var reserved = Given.Reserved("ri", Given.Linux("t2.small"), upfront: 365.00m, recurring: 0m);

        var day = (Given.Request([]) with { Hours = 24, ReservedInstances = [reserved] }).Usd();

        Assert.Equal(Money.Usd(1.00m), day.EffectiveCost);
        Assert.Equal(Money.Usd(0m), day.BilledCost);
    }

    [Theory]
    [InlineData("USD", 1)]
    [InlineData("CNY", 8)]
    public void CV1_NineOfTenHoursCovered_IsNinetyPercent(string code, int rate)
    {
        var currency = new Currency(code);
        var offering = Given.Linux("m5.large");
        var request = Given.Request([Given.Usage(offering, 10m)]) with
        {
            OnDemand = new Dictionary<OfferingKey, HourlyRate> { [offering] = new(new Money(rate, currency)) },
            ReservedInstances =
            [
                Given.Reserved("ri", offering, count: 9) with { Upfront = Money.Zero(currency), Recurring = new(new Money(rate * 0.6m, currency)) },
            ],
        };

        Assert.Equal(new Ratio(0.9m), BillingSimulator.Bill(request).In(currency)!.Coverage);
    }

    [Fact]
    public void CU1_PlanCoveredHours_HaveTheirEffectiveCost()
    {
        var nano = Given.Linux("t3.nano");
        var bill = (Given.Request([Given.Usage(nano, 1m, key: "a"), Given.Usage(nano, 0.5m, key: "b")], (nano, 0.0052m)) with
        {
            SavingsPlans = [Given.Compute("plan", 0.0039m, (nano, 0.0026m))],
        }).Usd();

        Assert.Equal(Money.Usd(0.0052m), bill.Line("a").OnDemandEquivalent);
        Assert.Equal(Money.Usd(0.0026m), bill.Line("b").OnDemandEquivalent);
        Assert.Equal(Money.Usd(0.0078m), bill.OnDemandEquivalent - bill.OnDemandCost); // what the CUR negates
        Assert.Equal(Money.Usd(0.0026m), bill.Line("a").EffectiveCost);
        Assert.Equal(Money.Usd(0.0013m), bill.Line("b").EffectiveCost);
        Assert.Equal(Money.Usd(0.0039m), bill.EffectiveCost);
    }

    [Theory]
    [InlineData(8_760.00, 8_760.00)] // E: the specification's prose prints 8,670
    [InlineData(0.00, 1.00)]
    [InlineData(4_380.00, 4_380.50)]
    public void FO1_YearOfOneDollarAnHour_BillsItsUpfrontFirstAndAllOfItInTheEnd(decimal upfront, decimal firstHour)
    {
        var plan = Given.Compute("plan", 1.00m) with
        {
            Upfront = Money.Usd(upfront),
            StartUtc = Given.Start,
            EndUtc = Given.Start.AddHours((double)HoursPer.Year),
        };
        var hour = Given.Request([]) with { SavingsPlans = [plan] };

        Assert.Equal(Money.Usd(firstHour), hour.Usd().BilledCost);
        Assert.Equal(Money.Usd(8_760.00m), (hour with { Hours = (int)HoursPer.Year }).Usd().BilledCost);
        Assert.Equal(Money.Usd(1.00m), hour.Usd().EffectiveCost);
    }

    [Theory]
    [InlineData("FO-2a", 2.0, 1.00, 0.00)]
    [InlineData("FO-2b", 1.5, 0.75, 0.25)]
    public void FO2_HourOfThatYear_SplitsIntoUsedAndUnused(string id, decimal hours, decimal used, decimal unused)
    {
        var offering = Given.Linux("m5.large");
        var bill = (Given.Request([Given.Usage(offering, hours)], (offering, 1.00m)) with
        {
            SavingsPlans = [Given.Compute("plan", 1.00m, (offering, 0.50m)) with { Upfront = Money.Usd(8_760m), Payment = PaymentOption.AllUpfront }],
        }).Usd();

        Assert.Equal(Money.Usd(0m), bill.BilledCost);
        Assert.Equal((id, Money.Usd(used)), (id, bill.Line("m5.large").EffectiveCost));
        Assert.Equal(Money.Usd(unused), bill.UnusedCommitment);
    }

    [Fact]
    public void FO3b_FlexibleExtraLarge_CoversTwoMediums()
    {
        // TinyCloud's XLARGE is twice its MEDIUM, as xlarge is twice large here.
        var bill = TinyCloud(("m5.large", 2m, 2.00m), Given.Reserved("ri", Given.Linux("m5.xlarge"), recurring: 2.00m));

        Assert.Equal(Money.Usd(2.00m), bill.BilledCost);
        Assert.Equal(Money.Usd(2.00m), bill.Line("m5.large").EffectiveCost); // 1.00 for each of the two
        Assert.Equal(Money.Usd(0m), bill.UnusedCommitment);
    }

    [Fact]
    public void FO3c_InflexibleLarge_CoversItsOwnType()
    {
        var bill = TinyCloud(("g4dn.2xlarge", 1m, 3.00m), Given.Reserved("ri", Given.Linux("g4dn.2xlarge"), recurring: 1.50m));

        Assert.Equal(Money.Usd(1.50m), bill.BilledCost);
        Assert.Equal(Money.Usd(1.50m), bill.Line("g4dn.2xlarge").EffectiveCost);
    }

    [Fact]
    public void FO_PrivateDiscount_KeepsListCostBesideContracted()
    {
        var offering = Given.Linux("m5.large");
        var bill = (Given.Request([Given.Usage(offering, 10m)], (offering, 1.00m)) with { PrivateDiscount = 0.10m }).Usd();

        Assert.Equal(Money.Usd(10.00m), bill.ListCost);
        Assert.Equal(Money.Usd(9.00m), bill.OnDemandEquivalent);
        Assert.Equal(Money.Usd(9.00m), bill.EffectiveCost);
    }

    private static CurrencyBill TinyCloud((string Type, decimal Hours, decimal OnDemand) usage, ReservedInstance reserved) =>
        (Given.Request([Given.Usage(Given.Linux(usage.Type), usage.Hours)], (Given.Linux(usage.Type), usage.OnDemand)) with
        {
            ReservedInstances = [reserved],
        }).Usd();

    private static decimal[] Constant(decimal value, int hours) => [.. Enumerable.Repeat(value, hours)];
}
