using System.Globalization;
using CostOptimizer.Simulator.Prices;
using CostOptimizer.Simulator.Types;

namespace CostOptimizer.Simulator.Tests.Prices;

/// <summary>Holds every derived row against the table it was derived from.</summary>
public sealed class FactsCrossCheckTests
{
    private static readonly PriceTables Tables = PriceTables.Load();

    [Fact]
    public void OnDemand_EveryRowOfTheFacts_IsCarriedOverExactly()
    {
        var rows = SharedFacts.Rows("ec2-on-demand-prices.csv")
            .Where(row => SimulatedRegion.Find(row["region"]) is not null)
            .ToList();

        Assert.Equal(944, rows.Count);
        Assert.All(rows, row =>
        {
            var rate = Tables.FindOnDemand(row["region"], row["instance_type"])!;
            Assert.Equal(Number(row["price_per_hour"]), rate.PricePerHour);
            Assert.Equal(row["currency"], rate.Currency);
            Assert.Equal(row["source"], rate.Source);
        });
    }

    [Fact]
    public void ZoneIds_EveryRowOfTheFacts_IsCarriedOverExactly() =>
        Assert.All(
            SharedFacts.Rows("ec2-zone-offerings.csv").Where(row => SimulatedRegion.Find(row["region"]) is not null),
            row => Assert.Equal(
                row["availability_zone_ids"].Split(' '), Tables.ZoneIds(row["region"], row["instance_type"])));

    [Fact]
    public void Spot_RegionAverageOfTheFacts_IsTheMeanOfThePools()
    {
        var spread = SharedFacts.Rows("ec2-spot-prices.csv")
            .Where(row => row["scope"] == "region_average" && SimulatedRegion.Find(row["region"]) is not null)
            .Select(row => (
                Mean: Number(row["price_per_hour"]),
                Pools: Tables.Spot(row["region"], row["instance_type"]),
                Cap: Tables.OnDemand(row["region"], row["instance_type"])!.Value))
            .Where(row => row.Pools.Count > 0 && row.Pools[0].Scope != "zone" && row.Mean * 1.08m <= row.Cap)
            .ToList();

        Assert.True(spread.Count > 500);
        Assert.All(spread, row => Assert.InRange(
            row.Pools.Average(pool => pool.PricePerHour), row.Mean - 0.000001m, row.Mean + 0.000001m));
    }

    [Fact]
    public void Find_EveryInstanceTypeOfTheFacts_HasItsSizeAndDevices()
    {
        var rows = SharedFacts.Rows("ec2-instance-types.csv").ToList();

        Assert.Equal(217, rows.Count);
        Assert.All(rows, row =>
        {
            var type = InstanceTypeTable.Load().Find(row["instance_type"])!;
            Assert.Equal(Number(row["vcpus"]), type.VCpus);
            Assert.Equal(Number(row["memory_gib"]) * 1024, type.MemoryMiB);
            Assert.Equal(Number(row["accelerator_count"]), type.Accelerator?.Count ?? 0);
        });
    }

    [Fact]
    public void Reserved_EveryRate_IsARowOfTheFactsAtTodaysOnDemandPrice()
    {
        var known = SharedFacts.Rows("ec2-commitment-rates.csv")
            .Select(row => string.Join('|', row["region"], row["instance_type"], row["plan"].Split('_')[0],
                row["term_years"], row["payment_option"], row["source"]))
            .ToHashSet();

        foreach (var region in SimulatedRegion.All)
        {
            Assert.All(Tables.PricedTypes(region.Code).SelectMany(type => Tables.Reserved(region.Code, type)), rate =>
            {
                object[] key =
                    [rate.Region, rate.InstanceType, rate.OfferingClass, rate.TermYears, rate.PaymentOption, rate.Source];
                Assert.Contains(string.Join('|', key), known);
            });
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
