using System.Globalization;
using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.Tests.Prices;

public sealed class PriceTablesTests
{
    private static readonly PriceTables Tables = PriceTables.Load();

    [Theory]
    [InlineData("us-east-1", "g4dn.xlarge", "0.526", "USD")]
    [InlineData("us-east-1", "p3.2xlarge", "3.06", "USD")]
    [InlineData("us-east-1", "inf1.xlarge", "0.228", "USD")]
    [InlineData("cn-north-1", "g4dn.xlarge", "5.223", "CNY")]
    [InlineData("cn-north-1", "p3.2xlarge", "36.078", "CNY")]
    [InlineData("us-east-1", "ml.g4dn.xlarge", "0.6575", "USD")] // 1.25 × 0.526
    public void OnDemand_KnownType_IsTheListPriceOfTheRegion(string region, string type, string price, string currency)
    {
        Assert.Equal(decimal.Parse(price, CultureInfo.InvariantCulture), Tables.OnDemand(region, type));
        Assert.Equal(currency, Tables.FindOnDemand(region, type)!.Currency);
    }

    [Theory]
    [InlineData("us-east-1", "g99.xlarge")]
    [InlineData("cn-north-1", "inf2.xlarge")]
    [InlineData("us-east-1", "ml.g4dn.metal")]
    public void OnDemand_TypeWithoutPrice_IsUnknownAndNotZero(string region, string type) =>
        Assert.Null(Tables.OnDemand(region, type));

    [Fact]
    public void OnDemand_SageMakerPrice_IsLabelledSimulated() =>
        Assert.Equal("simulated", Tables.FindOnDemand("us-west-2", "ml.g5.xlarge")!.Source);

    [Theory]
    [InlineData("us-east-1", "p3.2xlarge")]
    [InlineData("us-east-1", "g3.4xlarge")]
    [InlineData("cn-north-1", "p2.xlarge")]
    public void ZoneIds_WithdrawnType_IsPricedButNotOffered(string region, string type)
    {
        Assert.NotNull(Tables.OnDemand(region, type));
        Assert.Empty(Tables.ZoneIds(region, type));
        Assert.True(InstanceTypeTable.Load().Find(type)!.Withdrawn);
    }

    [Fact]
    public void ZoneIds_ChinaTypeStillDescribed_IsOfferedInTwoSimulatedZones() =>
        Assert.Equal(["cnn1-az1", "cnn1-az2"], Tables.ZoneIds("cn-north-1", "g4dn.xlarge"));

    [Fact]
    public void Currency_UnknownRegion_Throws() =>
        Assert.Throws<ArgumentException>(() => Tables.Currency("mars-1"));

    [Fact]
    public void PricedTypes_EveryRegion_HasAnInstanceTypeRowForEachPrice()
    {
        var counts = SimulatedRegion.All.Select(region => Tables.PricedTypes(region.Code).Count());

        Assert.Equal([216, 217, 185, 209, 117], counts); // 944 rows of the table
    }

    [Fact]
    public void Reserved_M5LargeOneYearPartialUpfront_SpreadsTheFeeOverTheTerm()
    {
        var rate = Tables.Reserved("us-east-1", "m5.large").Single(rate =>
            rate is { OfferingClass: "convertible", TermYears: 1, PaymentOption: "Partial Upfront" });

        Assert.Equal(294m, rate.UpfrontFee);
        Assert.Equal(0.034m, rate.HourlyRate);
        Assert.Equal(0.034m + (294m / 8760m), rate.EffectiveHourly);
    }

    [Fact]
    public void Reserved_P3_IsKnownButNoLongerSold()
    {
        var rates = Tables.Reserved("us-east-1", "p3.2xlarge");

        Assert.NotEmpty(rates);
        Assert.All(rates, rate => Assert.False(rate.Sold));
    }

    [Fact]
    public void Reserved_EveryRate_CostsLessThanOnDemand()
    {
        foreach (var region in SimulatedRegion.All)
        {
            foreach (var type in Tables.PricedTypes(region.Code))
            {
                Assert.All(
                    Tables.Reserved(region.Code, type),
                    rate => Assert.InRange(rate.EffectiveHourly, 0.0001m, Tables.OnDemand(region.Code, type)!.Value));
            }
        }
    }

    [Fact]
    public void Spot_RecordedZone_KeepsItsPrice()
    {
        var pool = Tables.Spot("us-east-1", "g4dn.xlarge").Single(rate => rate.ZoneId == "use1-az1");

        Assert.Equal((0.2158m, "us-east-1a", "zone"), (pool.PricePerHour, pool.Zone, pool.Scope));
    }

    [Fact]
    public void Spot_OnlyARegionAverage_SpreadsItEvenlyOverTheZones()
    {
        var rates = Tables.Spot("us-east-1", "c5.xlarge");

        Assert.All(rates, rate => Assert.Equal("region_average spread over zones", rate.Scope));
        Assert.Equal(Tables.ZoneIds("us-east-1", "c5.xlarge").Order(), rates.Select(rate => rate.ZoneId).Order());
    }

    [Fact]
    public void Spot_EveryPool_IsOfferedAndNeverAboveOnDemand()
    {
        foreach (var region in SimulatedRegion.All)
        {
            foreach (var rate in Tables.PricedTypes(region.Code).SelectMany(type => Tables.Spot(region.Code, type)))
            {
                Assert.InRange(rate.PricePerHour, 0.0001m, Tables.OnDemand(region.Code, rate.InstanceType)!.Value);
                Assert.Contains(rate.ZoneId, Tables.ZoneIds(region.Code, rate.InstanceType));
            }
        }
    }

    [Fact]
    public void Spot_China_HasNoPools() => Assert.Empty(Tables.Spot("cn-north-1", "g4dn.xlarge"));
}
