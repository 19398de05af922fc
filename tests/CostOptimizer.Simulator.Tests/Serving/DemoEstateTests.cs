namespace CostOptimizer.Simulator.Tests.Serving;

public sealed class DemoEstateTests
{
    [Fact]
    public async Task Demo_EveryOperation_Answers()
    {
        await using var demo = await Simulated.DemoAsync();
        using var client = demo.Client();

        foreach (var action in new[]
        {
            "DescribeRegions", "DescribeInstances", "DescribeInstanceTypes", "DescribeInstanceTypeOfferings",
            "DescribeReservedInstances", "DescribeSpotPriceHistory", "DescribeCapacityReservations",
        })
        {
            var answer = await client.Ec2Async(action);
            Assert.Equal((null, $"{action}Response"), (answer.Code, answer.Xml.Name.LocalName));
        }
    }
}
