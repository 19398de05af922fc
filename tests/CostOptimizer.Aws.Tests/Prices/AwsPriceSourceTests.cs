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

    private static Task<RegionPrices> FetchAsync(SimulatedAws aws, string account, string region, string[] ec2, string[] sageMaker) =>
        aws.Get<IPriceSource>().FetchAsync(
            aws.Account(account), new Region(region), ec2.ToHashSet(), sageMaker.ToHashSet(),
            new Window(aws.LastDay.ToUtc.AddDays(-30), aws.LastDay.ToUtc), TestContext.Current.CancellationToken);
}
