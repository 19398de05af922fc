using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Prices;
using CostOptimizer.Aws.Credentials;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Aws.Tests.Calls;

public sealed class ThrottlingTests
{
    // The simulator grants Pricing 20 calls, then 10 a second; our own rate stays below it, so that none is refused.
    [Fact]
    public async Task Fetch_MoreTypesThanTheBucketHolds_IsNeverThrottled()
    {
        var token = TestContext.Current.CancellationToken;
        await using var simulator = await AwsSimulator.StartAsync(new SimulatorOptions(), token);
        var account = simulator.Estate.Accounts[0];
        var options = new AwsOptions { ServiceUrl = simulator.BaseAddress.ToString(), MaxAttempts = 1 };
        options.Accounts.Add(new AwsAccountOptions { Id = account.Id, Regions = ["us-east-1"] });
        var keys = new Dictionary<string, AccountKeys> { [account.Id] = new(account.AccessKeyId, account.SecretAccessKey) };
        await using var services = new ServiceCollection().AddLogging().AddAws(options, keys).BuildServiceProvider();
        string[] sizes = ["xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"];
        string[] families = ["g4dn", "g5", "g6", "g5g", "c5", "m5"];
        var source = services.GetRequiredService<IPriceSource>();
        var window = new Window(simulator.Estate.Now.UtcDateTime.AddDays(-14), simulator.Estate.Now.UtcDateTime);
        foreach (var family in families)
        {
            // Six types are asked for by name, a call for each.
            var types = sizes.Select(size => $"{family}.{size}").ToHashSet();
            var prices = await source.FetchAsync(
                SimulatedAws.Media, new Region("us-east-1"), new WantedPrices(types, new HashSet<string>(), types, window), token);
            Assert.NotEmpty(prices.OnDemand);
            Assert.Empty(prices.Refused);
        }

        Assert.Equal(36, Assert.Single(services.GetRequiredService<IApiCallMeter>().Read(), call => call.Operation == "GetProducts").Calls);
    }
}
