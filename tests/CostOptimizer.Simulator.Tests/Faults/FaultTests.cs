using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Xml;
using CostOptimizer.Simulator.Faults;
using CostOptimizer.Simulator.Tests.Serving;

namespace CostOptimizer.Simulator.Tests.Faults;

public sealed class FaultTests
{
    [Fact]
    public async Task Throttle_OneOperationOneRegion_StrikesNothingElse()
    {
        await using var demo = await Simulated.DemoAsync();
        demo.Simulator.Faults.Add(new FaultRule
        {
            Kind = FaultKind.Throttle,
            Service = "ec2",
            Operation = "DescribeInstances",
            Region = "us-east-1",
            Account = "111122223333",
            Count = 2,
        });

        Assert.Equal("RequestLimitExceeded", (await demo.Client().Ec2Async("DescribeInstances")).Code);
        Assert.Null((await demo.Client().Ec2Async("DescribeRegions")).Code);
        Assert.Null((await demo.Client("eu-west-1").Ec2Async("DescribeInstances")).Code);
        Assert.Null((await demo.Client(account: 1).Ec2Async("DescribeInstances")).Code);
        Assert.Equal("RequestLimitExceeded", (await demo.Client().Ec2Async("DescribeInstances")).Code);
        Assert.Null((await demo.Client().Ec2Async("DescribeInstances")).Code); // The count is used up.
    }

    [Fact]
    public async Task ServerError_Json_HasItsStatus()
    {
        await using var demo = await Simulated.DemoAsync();
        demo.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.ServerError, Status = 502 });

        var answer = await demo.Client().CloudWatchAsync("ListMetrics", new { });

        Assert.Equal((HttpStatusCode.BadGateway, "InternalServerException"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task ExpiredToken_Query_IsRefused()
    {
        await using var demo = await Simulated.DemoAsync();
        demo.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.ExpiredToken });

        Assert.Equal("ExpiredToken", (await demo.Client().FormAsync("sts", "2011-06-15", "GetCallerIdentity")).Code);
    }

    [Fact]
    public async Task Html_AnyCall_GetsAPageWithStatus200()
    {
        await using var demo = await Simulated.DemoAsync();
        demo.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.Html });

        var answer = await demo.Client().Ec2Async("DescribeRegions");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith("<!DOCTYPE html>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Malformed_XmlAndJson_EndHalfWay()
    {
        await using var demo = await Simulated.DemoAsync();
        demo.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.Malformed });

        var xml = await demo.Client().Ec2Async("DescribeInstances");
        var json = await demo.Client().CloudWatchAsync("ListMetrics", new { });

        Assert.Throws<XmlException>(() => xml.Xml);
        Assert.Throws<JsonException>(() => json.Json);
    }

    [Fact]
    public async Task Cut_AnyCall_BreaksTheConnection()
    {
        await using var demo = await Simulated.DemoAsync();
        demo.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.Cut });

        await Assert.ThrowsAsync<HttpRequestException>(() => demo.Client().Ec2Async("DescribeInstances"));
        Assert.Equal(1, demo.Simulator.Requests.Counts.Single().Failed);
    }

    [Fact]
    public async Task Slow_AnyCall_StillAnswers()
    {
        await using var demo = await Simulated.DemoAsync();
        demo.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.Slow, Delay = TimeSpan.FromMilliseconds(1) });

        Assert.Null((await demo.Client().Ec2Async("DescribeRegions")).Code);
        Assert.Equal(1, demo.Simulator.Faults.Rules.Single().Value);
    }

    [Fact]
    public async Task ClockOffset_AnyCall_LooksSkewedByTheServersDate()
    {
        await using var demo = await Simulated.DemoAsync();
        demo.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.ClockOffset, Offset = TimeSpan.FromMinutes(10) });

        var answer = await demo.Client().Ec2Async("DescribeRegions");

        Assert.Equal(("RequestTimeTooSkewed", Simulated.WireNow.AddMinutes(10)), (answer.Code, answer.Date));
    }

    [Fact]
    public async Task MissingMetrics_OneMetric_IsNotListed()
    {
        await using var demo = await Simulated.DemoAsync();
        demo.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.MissingMetrics, Metric = "nvidia_smi_utilization_gpu" });

        var listed = (await demo.Client().CloudWatchAsync("ListMetrics", new { Namespace = "CWAgent" })).Text;

        Assert.DoesNotContain("nvidia_smi_utilization_gpu", listed, StringComparison.Ordinal);
        Assert.Contains("nvidia_smi_memory_used", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probability_SameSeed_StrikesTheSameCalls()
    {
        async Task<string> PatternAsync(long seed)
        {
            await using var demo = await Simulated.DemoAsync(new SimulatorOptions { Seed = seed, Throttle = false });
            demo.Simulator.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, Probability = 0.3 });
            var pattern = new StringBuilder();
            for (var i = 0; i < 40; i++)
            {
                pattern.Append((await demo.Client().Ec2Async("DescribeRegions")).Code is null ? '.' : 'x');
            }

            return pattern.ToString();
        }

        var first = await PatternAsync(7);

        Assert.Equal(first, await PatternAsync(7));
        Assert.NotEqual(first, await PatternAsync(8));
        Assert.InRange(first.Count(mark => mark == 'x'), 4, 20); // 12 expected of 40.
    }

    [Fact]
    public async Task Control_PostListAndDelete_SwitchesFaults()
    {
        await using var demo = await Simulated.DemoAsync();
        using var http = new HttpClient { BaseAddress = demo.Simulator.BaseAddress };
        var cancellation = TestContext.Current.CancellationToken;

        var added = await http.PostAsync(
            "_sim/faults",
            new StringContent("""{"faults": [{"kind": "server-error", "service": "ec2", "status": 503, "count": 1}]}"""),
            cancellation);
        Assert.Equal(HttpStatusCode.NoContent, added.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await demo.Client().Ec2Async("DescribeRegions")).Status);
        Assert.Contains("\"struck\":1", await http.GetStringAsync("_sim/faults", cancellation), StringComparison.Ordinal);

        await http.DeleteAsync("_sim/faults", cancellation);
        Assert.Equal("[]", await http.GetStringAsync("_sim/faults", cancellation));
    }

    [Fact]
    public async Task Control_WrongRules_NamesEveryFault()
    {
        await using var demo = await Simulated.DemoAsync();
        using var http = new HttpClient { BaseAddress = demo.Simulator.BaseAddress };
        var body = """{"faults": [{"kind": "explode", "probability": 3, "colour": "red"}]}""";

        var refused = await http.PostAsync("_sim/faults", new StringContent(body), TestContext.Current.CancellationToken);
        var faults = await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(
            ["faults[0].kind", "faults[0].probability", "faults[0].colour"],
            faults.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("field").GetString()));
        Assert.Empty(demo.Simulator.Faults.Rules);
    }

    [Fact]
    public async Task Control_Requests_CountsCallsAndMetrics()
    {
        await using var demo = await Simulated.DemoAsync();
        var query = new
        {
            Id = "a",
            MetricStat = new { Metric = new { Namespace = "none", MetricName = "none" }, Period = 300, Stat = "Average" },
        };
        await demo.Client().CloudWatchAsync("GetMetricData", new
        {
            MetricDataQueries = new[] { query, query with { Id = "b" } },
            StartTime = 1_763_000_000,
            EndTime = 1_763_003_600,
        });
        await demo.Client().Ec2Async("DescribeInstances");
        await demo.Client().Ec2Async("DescribeInstances", ("MaxResults", "1"));

        var counts = demo.Simulator.Requests.Counts.Select(count => string.Create(
            CultureInfo.InvariantCulture,
            $"{count.Account} {count.Region} {count.Service}:{count.Operation} {count.Count} {count.Failed} {count.MetricsRequested}"));

        Assert.Equal(
            [
                "111122223333 us-east-1 cloudwatch:GetMetricData 1 0 2",
                "111122223333 us-east-1 ec2:DescribeInstances 2 1 0",
            ],
            counts);
    }
}
