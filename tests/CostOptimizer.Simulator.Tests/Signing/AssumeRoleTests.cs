using CostOptimizer.Simulator.Tests.Serving;

namespace CostOptimizer.Simulator.Tests.Signing;

public sealed class AssumeRoleTests
{
    [Fact]
    public async Task AssumeRole_OtherAccount_SeesItsFleetsUntilItExpires()
    {
        await using var demo = await Simulated.DemoAsync();
        var other = demo.Simulator.Estate.Accounts[1];
        var answer = await AssumeAsync(demo.Client(), other.RoleArn!, "demo-external-id");
        using var session = demo.Track(FromAnswer(demo, answer));

        var identity = await session.FormAsync("sts", "2011-06-15", "GetCallerIdentity");
        Assert.Equal(other.Id, identity.Xml.Descendants("Account").Single().Value);
        Assert.Contains("recommender", (await session.Ec2Async("DescribeInstances")).Text, StringComparison.Ordinal);
        Assert.Equal("2026-11-21T10:30:00.000Z", answer.Xml.Descendants("Expiration").Single().Value);

        demo.Clock.Now += TimeSpan.FromMinutes(61);
        Assert.Equal("ExpiredToken", (await session.Ec2Async("DescribeInstances")).Code);
        Assert.Equal("ExpiredTokenException", (await session.CloudWatchAsync("ListMetrics", new { })).Code);
    }

    [Theory]
    [InlineData("arn:aws:iam::444455556666:role/CostOptimizerRead", "wrong")]
    [InlineData("arn:aws:iam::444455556666:role/CostOptimizerRead", null)]
    [InlineData("arn:aws:iam::444455556666:role/Other", "demo-external-id")]
    [InlineData("arn:aws-cn:iam::777788889999:role/CostOptimizerRead", "demo-external-id")]
    public async Task AssumeRole_WrongRoleExternalIdOrPartition_IsDenied(string arn, string? externalId)
    {
        await using var demo = await Simulated.DemoAsync();

        var answer = await AssumeAsync(demo.Client(), arn, externalId);

        Assert.Equal("AccessDenied", answer.Code);
        Assert.Contains("sts:AssumeRole", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AssumeRole_ChainedForLongerThanAnHour_IsRefused()
    {
        await using var demo = await Simulated.DemoAsync();
        var role = demo.Simulator.Estate.Accounts[1].RoleArn!;
        using var session = demo.Track(FromAnswer(demo, await AssumeAsync(demo.Client(), role, "demo-external-id")));

        Assert.Null((await AssumeAsync(session, role, "demo-external-id")).Code);
        Assert.Equal("ValidationError", (await AssumeAsync(session, role, "demo-external-id", "7200")).Code);
        Assert.Null((await AssumeAsync(demo.Client(), role, "demo-external-id", "7200")).Code);
    }

    [Fact]
    public async Task Call_ForgedToken_IsUnknown()
    {
        await using var demo = await Simulated.DemoAsync();
        using var forged = new SimulatorClient(demo.Simulator, demo.Simulator.Estate.Accounts[0], "us-east-1", demo.Clock)
        {
            SessionToken = "NDQ0NDU1NTU2NjY2L3Rlc3QvOTk5OTk5OTk5OS8wMDAw",
        };

        Assert.Equal("AuthFailure", (await forged.Ec2Async("DescribeInstances")).Code);
    }

    private static Task<SimulatorClient.Answer> AssumeAsync(
        SimulatorClient client, string arn, string? externalId, string seconds = "3600")
    {
        List<(string, string)> input = [("RoleArn", arn), ("RoleSessionName", "test"), ("DurationSeconds", seconds)];
        if (externalId is not null)
        {
            input.Add(("ExternalId", externalId));
        }

        return client.FormAsync("sts", "2011-06-15", "AssumeRole", [.. input]);
    }

    private static SimulatorClient FromAnswer(Simulated demo, SimulatorClient.Answer answer) =>
        new(demo.Simulator, demo.Simulator.Estate.Accounts[0], "us-east-1", demo.Clock)
        {
            AccessKeyId = answer.Xml.Descendants("AccessKeyId").Single().Value,
            SecretAccessKey = answer.Xml.Descendants("SecretAccessKey").Single().Value,
            SessionToken = answer.Xml.Descendants("SessionToken").Single().Value,
        };
}
