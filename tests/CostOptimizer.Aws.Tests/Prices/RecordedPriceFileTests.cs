using System.Text.Json;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Prices;
using CostOptimizer.Aws.Prices.Documents;
using CostOptimizer.Aws.Prices.OfferFiles;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Application.Outbound;
using CostOptimizer.Application.Prices;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Tests.Prices;

public sealed class RecordedPriceFileTests
{
    private static readonly DateTime Now = new(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc);

    // Trap 6: the items are strings. One on-demand and twelve reserved terms of m5.large.
    [Fact]
    public void Parse_GetProductsM5Large_ReadsEveryTerm()
    {
        var region = new Region("us-east-1");
        using var json = JsonDocument.Parse(File.ReadAllText(SharedFacts.Recorded("pricing-GetProducts-m5.large-us-east-1.json")));
        var document = PriceDocument.Parse(json.RootElement.GetProperty("PriceList")[0].GetString()!);
        var prices = new PriceCollector(region, Now);
        foreach (var term in document.Terms)
        {
            prices.Add(document.Product.OfferingIn(region)!, term, "test");
        }

        var result = prices.Finish([]);

        Assert.Equal(HourlyRate.Usd(0.096m), Assert.Single(result.OnDemand).Rate);
        Assert.Equal(12, result.Commitments.Count);
        Assert.Contains(result.Commitments, offer => offer is
        {
            Kind: CommitmentKind.StandardReservedInstance, TermYears: 1, Payment: PaymentOption.NoUpfront, Recurring.PerHour.Amount: 0.06m,
        });
        Assert.Empty(result.Refused);
    }

    [Theory]
    [InlineData("pricing-GetProducts-dedicated-hosts-2019.json")]
    [InlineData("pricing-GetProducts-ebs-io1-ap-southeast-1.json")]
    public void Parse_GetProductsOfOtherThings_IsNoOffering(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedFacts.Recorded(file)));

        var documents = json.RootElement.GetProperty("PriceList").EnumerateArray().Select(item => PriceDocument.Parse(item.GetString()!)).ToList();

        Assert.NotEmpty(documents);
        Assert.All(documents, document => Assert.Null(document.Product.OfferingIn(new Region("eu-west-2"))));
    }

    // Trap 4: the same type at 32.7726 and, as a Capacity Block, at 0.
    [Fact]
    public async Task ReadOffers_P4dWithCapacityBlock_TakesTheOnDemandPrice()
    {
        var result = await ReadAsync("offer-file-AmazonEC2-us-east-1-2024-excerpt.json", "us-east-1", "p4d.24xlarge");

        var quote = Assert.Single(result.OnDemand);
        Assert.Equal(HourlyRate.Usd(32.7726m), quote.Rate);
        Assert.Equal(new DateTime(2024, 5, 1, 0, 0, 0, DateTimeKind.Utc), quote.EffectiveFromUtc);
        Assert.Empty(result.Refused);
    }

    [Theory]
    [InlineData("offer-file-AmazonEC2-cn-northwest-1-excerpt.json", "cn-northwest-1")]
    [InlineData("offer-file-AmazonEC2-us-west-2-2018-excerpt-a.json", "us-west-2")]
    [InlineData("offer-file-comprehend-ap-south-1-2026-head.csv", "ap-south-1")]
    public async Task ReadOffers_FileWithoutWantedProducts_ReadsThroughIt(string file, string region)
    {
        var result = await ReadAsync(file, region, "g4dn.xlarge");

        Assert.Empty(result.OnDemand);
        Assert.Empty(result.Refused);
    }

    [Fact]
    public async Task ReadOffers_CsvRowsOfC5_ReadsTheLinuxReservation()
    {
        var result = await ReadAsync("offer-file-AmazonEC2-ap-northeast-1-c5.xlarge-rows.csv", "ap-northeast-1", "c5.xlarge");

        var offer = Assert.Single(result.Commitments, offer => offer.Offering.Platform == OfferingKey.Linux);
        Assert.Equal(new Money(0.092m, Currency.Usd), offer.Recurring.PerHour);
        Assert.Equal(3, offer.TermYears);
        Assert.Equal(PaymentOption.NoUpfront, offer.Payment);
    }

    // The excerpt's one rate is of a local zone, us-west-2-den-1, whose code is no region of ours.
    [Fact]
    public async Task ReadPlans_LocalZoneRate_IsNotTheRegions()
    {
        using var files = new PriceFiles(new AwsOptions(), new OutboundOptions());
        var prices = new PriceCollector(new Region("us-west-2"), Now);

        await files.ReadPlansAsync(
            SharedFacts.Recorded("savings-plan-offer-file-compute-2026-excerpt.json"),
            new Region("us-west-2"), new HashSet<string> { "c5d.2xlarge" }, prices, TestContext.Current.CancellationToken);

        Assert.Empty(prices.Finish([]).Commitments);
    }

    [Fact]
    public async Task ReadPlans_DatabasePlans_CoverNoInstances()
    {
        using var files = new PriceFiles(new AwsOptions(), new OutboundOptions());
        var prices = new PriceCollector(new Region("ap-south-2"), Now);

        await files.ReadPlansAsync(
            SharedFacts.Recorded("savings-plan-offer-file-database-ap-south-2-head.csv"),
            new Region("ap-south-2"), new HashSet<string> { "m7g.4xlarge" }, prices, TestContext.Current.CancellationToken);

        Assert.Empty(prices.Finish([]).Commitments);
    }

    private static async Task<RegionPrices> ReadAsync(string file, string region, string type)
    {
        using var files = new PriceFiles(new AwsOptions(), new OutboundOptions());
        var prices = new PriceCollector(new Region(region), Now);
        await files.ReadOffersAsync(
            SharedFacts.Recorded(file), new Region(region), new HashSet<string> { type }, prices, TestContext.Current.CancellationToken);
        return prices.Finish([]);
    }
}
