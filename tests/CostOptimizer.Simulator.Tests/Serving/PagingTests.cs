using System.Text.Json;

namespace CostOptimizer.Simulator.Tests.Serving;

public sealed class PagingTests
{
    [Theory]
    [InlineData("DescribeInstances", "instanceId", 5)]
    [InlineData("DescribeInstanceTypes", "instanceType", 15)]
    [InlineData("DescribeInstanceTypeOfferings", "instanceType", 15)]
    [InlineData("DescribeSpotPriceHistory", "spotPrice", 40)]
    public async Task Ec2List_SmallPages_GiveWhatOnePageGives(string action, string element, int size)
    {
        await using var demo = await Simulated.DemoAsync();
        var client = demo.Client();
        (string, string)[] filter = [("Filter.1.Name", "instance-type"), ("Filter.1.Value.1", "g*")];
        var whole = (await client.Ec2Async(action, filter)).Xml;
        Assert.Equal("", whole.Element("nextToken")?.Value ?? "");

        var paged = new List<string>();
        var pages = 0;
        var token = "";
        do
        {
            List<(string, string)> input = [.. filter, ("MaxResults", $"{size}")];
            if (token.Length > 0)
            {
                input.Add(("NextToken", token));
            }

            var page = (await client.Ec2Async(action, [.. input])).Xml;
            paged.AddRange(page.Descendants(element).Select(found => found.Value));
            token = page.Element("nextToken")?.Value ?? "";
            pages++;
        }
        while (token.Length > 0);

        Assert.Equal(whole.Descendants(element).Select(found => found.Value), paged);
        Assert.True(pages > 1);
    }

    [Fact]
    public async Task DescribeSpotPriceHistory_LastPage_HasAnEmptyToken()
    {
        await using var demo = await Simulated.DemoAsync();

        var page = await demo.Client().Ec2Async("DescribeSpotPriceHistory", ("InstanceType.1", "g5.xlarge"));

        Assert.Equal("", page.Xml.Element("nextToken")!.Value);
        Assert.NotEmpty(page.Xml.Descendants("spotPrice"));
    }

    [Fact]
    public async Task Token_OfAnotherRequest_IsRefused()
    {
        await using var demo = await Simulated.DemoAsync();
        var client = demo.Client();
        var first = await client.Ec2Async("DescribeInstances", ("MaxResults", "5"));
        var token = first.Xml.Element("nextToken")!.Value;

        var other = await client.Ec2Async(
            "DescribeInstances", ("MaxResults", "5"), ("NextToken", token), ("Filter.1.Name", "instance-type"),
            ("Filter.1.Value.1", "p3.2xlarge"));
        var nonsense = await client.Ec2Async("DescribeInstances", ("MaxResults", "5"), ("NextToken", "%%%"));

        Assert.Equal("InvalidNextToken", other.Code);
        Assert.Equal("InvalidNextToken", nonsense.Code);
    }

    [Fact]
    public async Task DescribeAutoScalingGroups_OneAPage_GivesAll()
    {
        await using var demo = await Simulated.DemoAsync();
        var client = demo.Client();
        var first = (await client.FormAsync(
            "autoscaling", "2011-01-01", "DescribeAutoScalingGroups", ("MaxRecords", "1"))).Xml;
        var second = (await client.FormAsync(
            "autoscaling", "2011-01-01", "DescribeAutoScalingGroups", ("MaxRecords", "1"),
            ("NextToken", first.Descendants("NextToken").Single().Value))).Xml;

        Assert.Equal("tts-context-asg", first.Descendants("AutoScalingGroupName").Single().Value);
        Assert.Equal("tts-vocoder-asg", second.Descendants("AutoScalingGroupName").Single().Value);
        Assert.Equal(3, second.Descendants("InstanceId").Count());
        Assert.StartsWith(
            "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/tts-vocoder/",
            second.Descendants("TargetGroupARNs").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAccounts_FirstPageEmpty_RestFollows()
    {
        await using var demo = await Simulated.DemoAsync();
        var client = demo.Client();
        var first = (await ListAccountsAsync(client, null)).Json;
        var token = first.GetProperty("NextToken").GetString();
        var second = (await ListAccountsAsync(client, token)).Json;

        Assert.Equal(0, first.GetProperty("Accounts").GetArrayLength());
        Assert.Equal(
            ["111122223333 ACTIVE", "444455556666 ACTIVE"],
            second.GetProperty("Accounts").EnumerateArray().Select(
                account => $"{account.GetProperty("Id")} {account.GetProperty("State")}"));
        Assert.False(second.TryGetProperty("NextToken", out _));
        Assert.Equal("AccessDeniedException", (await ListAccountsAsync(demo.Client(account: 1), null)).Code);
    }

    [Fact]
    public async Task ListMetrics_ScaledEstate_Gives500APage()
    {
        await using var demo = await Simulated.DemoAsync(new SimulatorOptions { Scale = 20, Throttle = false });
        var client = demo.Client();
        var counts = new List<int>();
        string? token = null;
        do
        {
            var page = (await client.CloudWatchAsync(
                "ListMetrics", token is null ? new { } : (object)new { NextToken = token })).Json;
            counts.Add(page.GetProperty("Metrics").GetArrayLength());
            token = page.TryGetProperty("NextToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        Assert.True(counts.Count > 1);
        Assert.All(counts.SkipLast(1), count => Assert.Equal(500, count));
    }

    [Fact]
    public async Task GetProducts_SmallPages_GiveDistinctStrings()
    {
        await using var demo = await Simulated.DemoAsync();
        var client = demo.Client();
        var skus = new List<string>();
        string? token = null;
        do
        {
            var page = (await client.JsonAsync("pricing", "AWSPriceListService.GetProducts", new
            {
                ServiceCode = "AmazonEC2",
                Filters = new[] { new { Type = "TERM_MATCH", Field = "instanceType", Value = "g5.xlarge" } },
                MaxResults = 3,
                NextToken = token,
            })).Json;
            skus.AddRange(page.GetProperty("PriceList").EnumerateArray().Select(
                item => JsonDocument.Parse(item.GetString()!).RootElement.GetProperty("product").GetProperty("sku").GetString()!));
            token = page.TryGetProperty("NextToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        Assert.True(skus.Count > 3);
        Assert.Equal(skus.Count, skus.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task DescribeSavingsPlansOfferingRates_Pages_EndWithAnEmptyToken()
    {
        await using var demo = await Simulated.DemoAsync();
        var client = demo.Client();
        var input = new
        {
            savingsPlanTypes = new[] { "EC2Instance" },
            filters = new[]
            {
                new { name = "region", values = new[] { "us-east-1" } },
                new { name = "instanceType", values = new[] { "g5.xlarge" } },
            },
            maxResults = 7,
        };
        var first = (await client.SavingsPlansAsync("DescribeSavingsPlansOfferingRates", input)).Json;
        var second = (await client.SavingsPlansAsync("DescribeSavingsPlansOfferingRates", new
        {
            input.savingsPlanTypes,
            input.filters,
            input.maxResults,
            nextToken = first.GetProperty("nextToken").GetString(),
        })).Json;

        // Two terms, three payment options, BoxUsage and UnusedBox: twelve rates.
        Assert.Equal(7, first.GetProperty("searchResults").GetArrayLength());
        Assert.Equal(5, second.GetProperty("searchResults").GetArrayLength());
        Assert.Equal("", second.GetProperty("nextToken").GetString());
    }

    private static Task<SimulatorClient.Answer> ListAccountsAsync(SimulatorClient client, string? token) =>
        client.JsonAsync(
            "organizations", "AWSOrganizationsV20161128.ListAccounts",
            token is null ? new { } : new { NextToken = token, MaxResults = 20 });
}
