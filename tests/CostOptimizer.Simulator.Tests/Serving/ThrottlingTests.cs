using System.Net;

namespace CostOptimizer.Simulator.Tests.Serving;

public sealed class ThrottlingTests
{
    [Fact]
    public async Task Ec2_BareDescribeInstances_50ThenTenASecond()
    {
        await using var demo = await Simulated.DemoAsync(new SimulatorOptions());
        var client = demo.Client();

        var codes = await RepeatAsync(51, () => client.Ec2Async("DescribeInstances"));
        Assert.Equal(50, codes.Count(code => code is null));
        Assert.Equal("RequestLimitExceeded", codes[50]);

        demo.Clock.Now += TimeSpan.FromSeconds(1);
        codes = await RepeatAsync(11, () => client.Ec2Async("DescribeInstances"));
        Assert.Equal(10, codes.Count(code => code is null));
    }

    [Fact]
    public async Task Ec2_PagedDescribeInstances_Has100AndItsOwnBucketPerRegion()
    {
        await using var demo = await Simulated.DemoAsync(new SimulatorOptions());
        var client = demo.Client();

        var codes = await RepeatAsync(101, () => client.Ec2Async("DescribeInstances", ("MaxResults", "5")));

        Assert.Equal(100, codes.Count(code => code is null));
        Assert.Null((await demo.Client("eu-west-1").Ec2Async("DescribeInstances", ("MaxResults", "5"))).Code);
        Assert.Null((await client.Ec2Async("DescribeInstanceTypes")).Code);
        Assert.Equal(
            HttpStatusCode.ServiceUnavailable, (await client.Ec2Async("DescribeInstances", ("MaxResults", "5"))).Status);
    }

    [Fact]
    public async Task CloudWatch_26thListMetrics_Is400WithTheQueryCodeInAHeader()
    {
        await using var demo = await Simulated.DemoAsync(new SimulatorOptions());
        var client = demo.Client();
        await RepeatAsync(25, () => client.CloudWatchAsync("ListMetrics", new { Namespace = "none" }));

        var refused = await client.CloudWatchAsync("ListMetrics", new { Namespace = "none" });

        Assert.Equal(
            (HttpStatusCode.BadRequest, "ThrottlingException", "Throttling;Sender"),
            (refused.Status, refused.Code, refused.QueryError));
    }

    [Fact]
    public async Task Organizations_TooManyCalls_HaveTheirOwnName()
    {
        await using var demo = await Simulated.DemoAsync(new SimulatorOptions());
        var client = demo.Client();

        var codes = await RepeatAsync(
            51, () => client.JsonAsync("organizations", "AWSOrganizationsV20161128.ListAccounts", new { }));

        Assert.Equal("TooManyRequestsException", codes[50]);
    }

    private static async Task<List<string?>> RepeatAsync(int times, Func<Task<SimulatorClient.Answer>> call)
    {
        var codes = new List<string?>();
        for (var i = 0; i < times; i++)
        {
            codes.Add((await call()).Code);
        }

        return codes;
    }
}
