using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Prices;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Simulator.Faults;

namespace CostOptimizer.Aws.Tests.Prices;

public sealed class PartialPricesTests
{
    [Theory]
    [InlineData("DescribeSavingsPlansOfferingRates", "us-east-1: Savings Plan rates could not be read")]
    [InlineData("DescribeSpotPriceHistory", "us-east-1: spot prices could not be read")]
    public async Task Fetch_WhatIsDispensableFails_KeepsTheRestAndSaysSo(string operation, string says)
    {
        await using var aws = await FailingAsync(operation);

        var prices = await FetchAsync(aws);

        Assert.NotEmpty(prices.OnDemand);
        var plans = prices.Commitments.Any(offer => offer.Kind == CommitmentKind.ComputeSavingsPlan);
        Assert.Equal((operation == "DescribeSpotPriceHistory", operation != "DescribeSpotPriceHistory"), (plans, prices.Spot.Count > 0));
        Assert.Single(prices.Refused, reason => reason.StartsWith(says, StringComparison.Ordinal) && reason.Contains(operation, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fetch_OnDemandFails_Fails()
    {
        await using var aws = await FailingAsync("GetProducts");

        var exception = await Assert.ThrowsAsync<SourceException>(() => FetchAsync(aws));

        Assert.Equal("GetProducts", exception.Operation);
    }

    private static async Task<SimulatedAws> FailingAsync(string operation)
    {
        var aws = await SimulatedAws.StartAsync((options, _) => options.MaxAttempts = 1);
        aws.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.ServerError, Operation = operation });
        return aws;
    }

    private static Task<RegionPrices> FetchAsync(SimulatedAws aws)
    {
        var types = new HashSet<string> { "g5.xlarge" };
        var window = new Window(aws.LastDay.ToUtc.AddDays(-30), aws.LastDay.ToUtc);
        return aws.Get<IPriceSource>().FetchAsync(
            SimulatedAws.Media, new Region("us-east-1"), new WantedPrices(types, new HashSet<string>(), types, window), TestContext.Current.CancellationToken);
    }
}
