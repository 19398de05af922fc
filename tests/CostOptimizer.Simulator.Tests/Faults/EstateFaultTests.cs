using CostOptimizer.Simulator.Tests.Serving;

namespace CostOptimizer.Simulator.Tests.Faults;

public sealed class EstateFaultTests
{
    [Fact]
    public async Task EstateFile_WithFaults_HasThemFromTheStart()
    {
        await using var simulated = await Simulated.FromAsync("""
            accounts:
              - { id: "111122223333", name: a, regions: [us-east-1] }
            faults:
              - { kind: server-error, service: ec2, operation: DescribeRegions, count: 1, status: 503 }
              - { kind: missing-metrics, metric: CPUUtilization }
            """);
        var client = simulated.Client();

        Assert.Equal("InternalError", (await client.Ec2Async("DescribeRegions")).Code);
        Assert.Null((await client.Ec2Async("DescribeRegions")).Code);
        Assert.Equal(2, simulated.Simulator.Faults.Rules.Count);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-02T00:00:00Z")]
    [InlineData("-5", "9e99")]
    [InlineData("2026-11-15T00:00:00Z", "2026-11-14T00:00:00Z")]
    public async Task SpotHistory_AbsurdWindow_IsAnsweredOrRefused(string start, string end)
    {
        await using var demo = await Simulated.DemoAsync();

        var answer = await demo.Client().Ec2Async(
            "DescribeSpotPriceHistory", ("StartTime", start), ("EndTime", end), ("InstanceType.1", "g5.xlarge"));

        Assert.Contains(answer.Code, (string?[])[null, "InvalidParameterValue"]);
    }
}
