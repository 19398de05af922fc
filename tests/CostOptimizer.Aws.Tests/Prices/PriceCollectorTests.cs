using System.Globalization;
using CostOptimizer.Aws.Prices;
using CostOptimizer.Aws.Prices.Documents;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Tests.Prices;

public sealed class PriceCollectorTests
{
    private static readonly Region Virginia = new("us-east-1");
    private static readonly Region Beijing = new("cn-north-1");
    private static readonly DateTime Now = new(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Add_ZeroPrice_IsRefusedWithReason()
    {
        var prices = new PriceCollector(Virginia, Now);

        prices.Add(OfferingKey.LinuxShared(Virginia, "g5.xlarge"), OnDemand("USD", "0.0000000000"), "test");

        var result = prices.Finish([]);
        Assert.Empty(result.OnDemand);
        Assert.Equal("g5.xlarge in us-east-1 (RunInstances, default) on-demand: the price list gives 0 USD; a zero price is never a price.", Assert.Single(result.Refused));
    }

    [Fact]
    public void Add_TwoDifferentPrices_PicksNone()
    {
        var prices = new PriceCollector(Virginia, Now);
        var offering = OfferingKey.LinuxShared(Virginia, "g5.xlarge");

        prices.Add(offering, OnDemand("USD", "1.0060000000"), "test");
        prices.Add(offering, OnDemand("USD", "1.1000000000"), "test");

        var result = prices.Finish([]);
        Assert.Empty(result.OnDemand);
        Assert.Contains("1.0060000000 and 1.1000000000 USD; none was picked", Assert.Single(result.Refused), StringComparison.Ordinal);
    }

    // Trap 36: China's price list has CNY and no USD.
    [Fact]
    public void Add_ChinaPriceInCny_KeepsItsCurrency()
    {
        var prices = new PriceCollector(Beijing, Now);

        prices.Add(OfferingKey.LinuxShared(Beijing, "g4dn.xlarge"), OnDemand("CNY", "5.2230000000"), "test");

        Assert.Equal(new Money(5.223m, Currency.Cny), Assert.Single(prices.Finish([]).OnDemand).Rate.PerHour);
    }

    [Fact]
    public void Add_UnexpectedCurrency_IsRefusedWithReason()
    {
        var prices = new PriceCollector(Beijing, Now);

        prices.Add(OfferingKey.LinuxShared(Beijing, "g4dn.xlarge"), OnDemand("USD", "0.5260000000"), "test");

        var result = prices.Finish([]);
        Assert.Empty(result.OnDemand);
        Assert.Contains("gives USD 0.5260000000 where CNY was expected", Assert.Single(result.Refused), StringComparison.Ordinal);
    }

    // Trap 37: a comma is the decimal point of the machine, not of the price list.
    [Fact]
    public void Parse_UnderAnyCulture_ReadsTenDecimals()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(0.5260000001m, PriceText.Parse("0.5260000001"));
            Assert.Null(PriceText.Parse("0,526"));
            Assert.Null(PriceText.Parse("-1"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Trap 7, second half: an RI's upfront fee counts.
    [Fact]
    public void Add_ReservedTermWithUpfront_SpreadsTheFeeOverTheTerm()
    {
        var prices = new PriceCollector(Virginia, Now);
        var term = new PriceTerm(
            true, "1yr", "convertible", "Partial Upfront", null,
            [Dimension("Quantity", "USD", "294"), Dimension("Hrs", "USD", "0.0340000000")]);

        prices.Add(OfferingKey.LinuxShared(Virginia, "m5.large"), term, "test");

        var offer = Assert.Single(prices.Finish([]).Commitments);
        Assert.Equal(CommitmentKind.ConvertibleReservedInstance, offer.Kind);
        Assert.Equal(Money.Usd(294m), offer.Upfront);
        Assert.Equal(0.034m + (294m / 8760m), offer.Effective.PerHour.Amount);
    }

    // Trap 7, first half: a plan's rate is complete, nothing is added for All Upfront.
    [Fact]
    public void AddPlanRate_AllUpfront_AddsNothing()
    {
        var prices = new PriceCollector(Virginia, Now);

        prices.AddPlanRate(
            OfferingKey.LinuxShared(Virginia, "c5.xlarge"), CommitmentKind.ComputeSavingsPlan, 3, PaymentOption.AllUpfront, "0.299", "USD", "test");

        var offer = Assert.Single(prices.Finish([]).Commitments);
        Assert.Equal(Money.Usd(0m), offer.Upfront);
        Assert.Equal(HourlyRate.Usd(0.299m), offer.Effective);
    }

    [Theory]
    [InlineData("locationtype", "AWS Local Zone")] // Trap 3.
    [InlineData("regioncode", "us-east-1-bos-1")] // Trap 3: Boston.
    [InlineData("marketoption", "CapacityBlock")] // Trap 4.
    [InlineData("capacitystatus", "UnusedCapacityReservation")] // Trap 4.
    [InlineData("capacitystatus", "AllocatedCapacityReservation")] // Trap 4.
    [InlineData("licensemodel", "Bring your own license")] // Trap 5.
    [InlineData("usagetype", "UnusedBox:g5.xlarge")]
    [InlineData("usagetype", "HostBoxUsage:g5.xlarge")]
    [InlineData("operation", "RunInstances:CB")]
    [InlineData("tenancy", "Host")]
    [InlineData("productfamily", "Dedicated Host")]
    [InlineData("instancetype", "g5")]
    public void OfferingIn_Decoy_IsNoOffering(string attribute, string value)
    {
        var product = Plain();
        Assert.Equal(OfferingKey.LinuxShared(Virginia, "g5.xlarge"), product.OfferingIn(Virginia));

        product[attribute] = value;

        Assert.Null(product.OfferingIn(Virginia));
    }

    private static PriceProduct Plain() => new()
    {
        ["servicecode"] = "AmazonEC2",
        ["productfamily"] = "Compute Instance",
        ["regioncode"] = "us-east-1",
        ["locationtype"] = "AWS Region",
        ["instancetype"] = "g5.xlarge",
        ["tenancy"] = "Shared",
        ["licensemodel"] = "No License required",
        ["capacitystatus"] = "Used",
        ["marketoption"] = "OnDemand",
        ["usagetype"] = "BoxUsage:g5.xlarge",
        ["operation"] = "RunInstances",
    };

    private static PriceTerm OnDemand(string currency, string price) =>
        new(false, null, null, null, null, [Dimension("Hrs", currency, price)]);

    private static PriceDimension Dimension(string unit, string currency, string price) =>
        new(unit, new Dictionary<string, string> { [currency] = price });
}
