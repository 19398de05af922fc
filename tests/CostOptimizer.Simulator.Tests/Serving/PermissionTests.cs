using System.Net;

namespace CostOptimizer.Simulator.Tests.Serving;

public sealed class PermissionTests
{
    private const string Yaml = """
        seed: 3
        now: 2026-11-16T00:00:00Z
        accounts:
          - id: "111122223333"
            name: a
            regions: [us-east-1]
            deny: [ec2:DescribeReservedInstances, "cloudwatch:*", autoscaling:DescribeAutoScalingGroups]
        """;

    [Fact]
    public async Task Denied_EachProtocol_NamesTheAction()
    {
        await using var simulated = await Simulated.FromAsync(Yaml);
        var client = simulated.Client();

        var ec2 = await client.Ec2Async("DescribeReservedInstances");
        var query = await client.FormAsync("autoscaling", "2011-01-01", "DescribeAutoScalingGroups");
        var json = await client.CloudWatchAsync("ListMetrics", new { });

        Assert.Equal((HttpStatusCode.Forbidden, "UnauthorizedOperation"), (ec2.Status, ec2.Code));
        Assert.Contains("ec2:DescribeReservedInstances", ec2.Message, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, "AccessDenied"), (query.Status, query.Code));
        Assert.Equal("AccessDeniedException", json.Code);
        Assert.Contains("cloudwatch:ListMetrics", json.Message, StringComparison.Ordinal);
        Assert.Null((await client.Ec2Async("DescribeInstances")).Code);
    }

    [Fact]
    public async Task UnknownOperation_EachProtocol_IsRefused()
    {
        await using var simulated = await Simulated.FromAsync(Yaml);
        var client = simulated.Client();

        Assert.Equal("InvalidAction", (await client.Ec2Async("RunInstances")).Code);
        Assert.Equal(
            "UnknownOperationException",
            (await client.JsonAsync("sagemaker", "SageMaker.CreateEndpoint", new { })).Code);
        Assert.Equal("UnknownOperationException", (await client.SavingsPlansAsync("CreateSavingsPlan", new { })).Code);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("{\"NextToken\": {}}")]
    public async Task WrongBody_Json_IsAnErrorAndNoCrash(string body)
    {
        await using var simulated = await Simulated.FromAsync(Yaml);

        var answer = await simulated.Client().SendAsync(
            "sagemaker", "/", "application/x-amz-json-1.1", "SageMaker.ListEndpoints", body);

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.Status);
    }

    [Fact]
    public async Task WrongParameters_Ec2_AreNamed()
    {
        await using var simulated = await Simulated.FromAsync(Yaml);
        var client = simulated.Client();

        Assert.Contains(
            "MaxResults", (await client.Ec2Async("DescribeInstances", ("MaxResults", "4"))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "colour",
            (await client.Ec2Async("DescribeInstances", ("Filter.1.Name", "colour"), ("Filter.1.Value.1", "x"))).Text,
            StringComparison.Ordinal);
        Assert.Equal(
            "InvalidInstanceID.NotFound", (await client.Ec2Async("DescribeInstances", ("InstanceId.1", "i-0"))).Code);
    }
}
