using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Prices;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Tests.Prices;

public sealed class AwsPriceSourceTests
{
    // Traps 3, 4, 5: the simulator serves each with its decoys. Traps 34, 35: the API is elsewhere than the region.
    [Fact]
    public async Task Fetch_Ireland_AsksTheNearestPricingApiAndKeepsOnePlainPrice()
    {
        await using var aws = await SimulatedAws.StartAsync();

        var prices = await FetchAsync(aws, "111122223333", "eu-west-1", ["g4dn.xlarge", "g5.xlarge"], ["g4dn.xlarge"]);

        var region = new Region("eu-west-1");
        var linux = Assert.Single(prices.OnDemand, quote => quote.Offering == OfferingKey.LinuxShared(region, "g4dn.xlarge"));
        Assert.Equal(Currency.Usd, linux.Rate.Currency);
        Assert.Single(prices.OnDemand, quote => quote.Offering == OfferingKey.SageMakerHosting(region, "g4dn.xlarge"));
        Assert.Contains(prices.Commitments, offer => offer.Kind == CommitmentKind.ComputeSavingsPlan && offer.Upfront.Amount == 0m);
        Assert.Contains(prices.Commitments, offer => offer.Kind == CommitmentKind.SageMakerSavingsPlan);
        Assert.All(prices.Commitments.Where(offer => offer.Offering == linux.Offering), offer => Assert.True(offer.Effective.PerHour < linux.Rate.PerHour));
        Assert.NotEmpty(prices.Spot);
        Assert.All(prices.Spot, pool => Assert.StartsWith("euw1-az", pool.ZoneId, StringComparison.Ordinal));
        Assert.All(aws.Get<IApiCallMeter>().Read().Where(call => call.Service == "pricing"), call => Assert.Equal("eu-central-1", call.Region));
    }

    // Trap 36, and the route for partitions without a reader: bulk files instead of the API.
    [Fact]
    public async Task Fetch_China_ReadsItsBulkFileInCny()
    {
        await using var aws = await SimulatedAws.StartAsync();

        var prices = await FetchAsync(aws, "777788889999", "cn-north-1", ["g4dn.xlarge"], []);

        var quote = Assert.Single(prices.OnDemand, quote => quote.Offering == OfferingKey.LinuxShared(new Region("cn-north-1"), "g4dn.xlarge"));
        Assert.Equal(new Money(5.223m, Currency.Cny), quote.Rate.PerHour);
        Assert.DoesNotContain(aws.Get<IApiCallMeter>().Read(), call => call.Service == "pricing");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Fetch_OfferFileGiven_EqualsThePricingApi(string format)
    {
        await using var fromApi = await SimulatedAws.StartAsync();
        await using var fromFile = await SimulatedAws.StartAsync((options, simulator) => options.OfferFiles.Add(new OfferFileOptions
        {
            Region = "us-west-2",
            Ec2 = $"{simulator.BaseAddress}offers/v1.0/aws/AmazonEC2/current/us-west-2/index.{format}",
        }));

        var api = await FetchAsync(fromApi, "111122223333", "us-west-2", ["g5.2xlarge", "c5.xlarge"], []);
        var file = await FetchAsync(fromFile, "111122223333", "us-west-2", ["g5.2xlarge", "c5.xlarge"], []);

        Assert.NotEmpty(file.OnDemand);
        Assert.Equal(api.OnDemand.Select(quote => (quote.Offering, quote.Rate)), file.OnDemand.Select(quote => (quote.Offering, quote.Rate)));
        Assert.Equal(
            api.Commitments.Select(offer => (offer.Offering, offer.Kind, offer.TermYears, offer.Payment, offer.Effective)),
            file.Commitments.Select(offer => (offer.Offering, offer.Kind, offer.TermYears, offer.Payment, offer.Effective)));
    }

    // By name is the slow, proven way; the listing must find the same prices with a handful of calls.
    [Theory]
    [InlineData(OfferingKey.Linux, OfferingKey.SharedTenancy)]
    [InlineData("RunInstances:0002", OfferingKey.SharedTenancy)]
    [InlineData(OfferingKey.Linux, "dedicated")]
    public async Task Fetch_ManyTypes_ListsTheRegionAndFindsWhatNamesFind(string platform, string tenancy)
    {
        string[] types = ["c5.large", "c5.xlarge", "c5.metal", "g4dn.xlarge", "g4dn.2xlarge", "g4dn.metal", "g5.xlarge", "g5.2xlarge", "inf1.xlarge", "p3.2xlarge", "p4d.24xlarge", "m6g.large"];
        await using var aws = await SimulatedAws.StartAsync();
        var byName = new List<PriceQuote>();
        foreach (var some in types.Chunk(4))
        {
            byName.AddRange((await FetchAsync(aws, SimulatedAws.Media.Id, "us-east-1", some, [])).OnDemand);
        }

        var before = Calls(aws);
        var listed = await FetchAsync(aws, SimulatedAws.Media.Id, "us-east-1", types, [], new Ec2Variant(platform, tenancy));

        Assert.Equal(
            byName.Where(IsWanted).Select(quote => (quote.Offering.TypeName, quote.Rate)).OrderBy(quote => quote.TypeName, StringComparer.Ordinal),
            listed.OnDemand.Where(IsWanted).Select(quote => (quote.Offering.TypeName, quote.Rate)).OrderBy(quote => quote.TypeName, StringComparer.Ordinal));
        Assert.Contains(listed.OnDemand, quote => quote.Offering == OfferingKey.LinuxShared(new Region("us-east-1"), "p4d.24xlarge"));
        Assert.DoesNotContain(listed.OnDemand, quote => !types.Contains(quote.Offering.TypeName));
        Assert.InRange(Calls(aws) - before, 1, 6);

        bool IsWanted(PriceQuote quote) => quote.Offering.Platform == platform && quote.Offering.Tenancy == tenancy;
    }

    [Fact]
    public async Task Fetch_ManySageMakerTypes_ListsThemAndTakesHostingOnly()
    {
        string[] types = ["c5.large", "c5.xlarge", "g4dn.xlarge", "g4dn.2xlarge", "g5.xlarge", "g5.2xlarge", "inf1.xlarge", "m5.large", "p3.2xlarge", "g6.xlarge", "inf2.xlarge"];
        await using var aws = await SimulatedAws.StartAsync();

        var few = await FetchAsync(aws, SimulatedAws.Media.Id, "us-west-2", [], types[..6]);
        var before = Calls(aws);
        var many = await FetchAsync(aws, SimulatedAws.Media.Id, "us-west-2", [], types);

        Assert.Equal(types.Length, many.OnDemand.Count);
        Assert.Empty(few.OnDemand.Select(quote => (quote.Offering, quote.Rate)).Except(many.OnDemand.Select(quote => (quote.Offering, quote.Rate))));
        Assert.InRange(Calls(aws) - before, 1, 3);
    }

    [Fact]
    public async Task Fetch_NothingOnSpot_AsksForNoHistory()
    {
        await using var aws = await SimulatedAws.StartAsync();

        var prices = await aws.Get<IPriceSource>().FetchAsync(
            SimulatedAws.Media,
            new Region("us-east-1"),
            new WantedPrices(new HashSet<string> { "g5.xlarge" }, new HashSet<string>(), new HashSet<string>(), aws.LastDay),
            TestContext.Current.CancellationToken);

        Assert.NotEmpty(prices.OnDemand);
        Assert.DoesNotContain(aws.Get<IApiCallMeter>().Read(), call => call.Operation == "DescribeSpotPriceHistory");
    }

    private static long Calls(SimulatedAws aws) =>
        aws.Get<IApiCallMeter>().Read().Where(call => call.Operation == "GetProducts").Sum(call => call.Calls);

    private static Task<RegionPrices> FetchAsync(SimulatedAws aws, string account, string region, string[] ec2, string[] sageMaker, params Ec2Variant[] variants) =>
        aws.Get<IPriceSource>().FetchAsync(
            aws.Account(account),
            new Region(region),
            new WantedPrices(ec2.ToHashSet(), sageMaker.ToHashSet(), ec2.ToHashSet(), new Window(aws.LastDay.ToUtc.AddDays(-30), aws.LastDay.ToUtc))
            {
                Ec2Variants = new HashSet<Ec2Variant>([Ec2Variant.LinuxShared, .. variants]),
            },
            TestContext.Current.CancellationToken);
}
