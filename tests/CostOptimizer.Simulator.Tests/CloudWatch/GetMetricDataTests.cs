using System.Globalization;
using System.Text.Json;
using CostOptimizer.Simulator.Tests.Serving;

namespace CostOptimizer.Simulator.Tests.CloudWatch;

public sealed class GetMetricDataTests
{
    // Hours before the estate's now, 2026-11-16 00:00 UTC.
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 0, 0, 0, TimeSpan.Zero);

    private const string Yaml = """
        seed: 3
        now: 2026-11-16T00:00:00Z
        accounts:
          - id: "111122223333"
            name: a
            regions: [us-east-1]
            fleets:
              - name: steady
                region: us-east-1
                type: g4dn.12xlarge
                count: 1
                metrics: { gpu: { base: 40, jitter: 0 }, gpu-memory-gib: 2, requests: { base: 10, jitter: 0 }, latency-ms: 50 }
              - name: hosted
                region: us-east-1
                kind: sagemaker
                type: ml.g4dn.12xlarge
                count: 1
                metrics: { gpu: { base: 40, jitter: 0 }, cpu: { base: 25, jitter: 0 }, requests: { base: 10, jitter: 0 }, latency-ms: 50 }
        """;

    [Fact]
    public async Task Values_SteadyShapes_ComeInEachNamespacesUnit()
    {
        await using var simulated = await Simulated.FromAsync(Yaml);
        var client = simulated.Client();

        async Task<double> FirstAsync(string @namespace, string name, string stat) =>
            (await DataAsync(client, await DimensionsAsync(client, @namespace, name), @namespace, name, stat, 1, 300))[0];

        Assert.Equal(40, await FirstAsync("CWAgent", "nvidia_smi_utilization_gpu", "Average"));
        Assert.Equal(2048, await FirstAsync("CWAgent", "nvidia_smi_memory_used", "Maximum"), 25.0);
        Assert.Equal(3000, await FirstAsync("AWS/ApplicationELB", "RequestCount", "Sum")); // 10 a second for 300 s.
        Assert.Equal(0.05, await FirstAsync("AWS/ApplicationELB", "TargetResponseTime", "Average"), 0.005); // Seconds.
        Assert.Equal(50_000, await FirstAsync("AWS/SageMaker", "ModelLatency", "Average"), 5000.0); // Microseconds.
        Assert.Equal(160, await FirstAsync("/aws/sagemaker/Endpoints", "GPUUtilization", "Average")); // Four devices.
        Assert.Equal(1200, await FirstAsync("/aws/sagemaker/Endpoints", "CPUUtilization", "Average"), 1e-9); // 48 vCPUs.
    }

    [Fact]
    public async Task Dimensions_NotTheExactSet_GiveNothing()
    {
        await using var simulated = await Simulated.FromAsync(Yaml);
        var client = simulated.Client();
        var exact = await DimensionsAsync(client, "CWAgent", "nvidia_smi_utilization_gpu");

        async Task<int> CountAsync(IEnumerable<KeyValuePair<string, string>> dimensions, string? unit = null) =>
            (await DataAsync(client, dimensions, "CWAgent", "nvidia_smi_utilization_gpu", "Average", 1, 300, unit)).Count;

        Assert.Equal(12, await CountAsync(exact));
        Assert.Equal(12, await CountAsync(exact.Reverse()));
        Assert.Equal(0, await CountAsync(exact.Skip(1)));
        Assert.Equal(0, await CountAsync(exact.Append(new("host", "x"))));
        Assert.Equal(0, await CountAsync(exact, "Percent")); // Agent metrics have no unit.
        Assert.Equal(12, await CountAsync(exact, "None"));
    }

    [Theory]
    [InlineData(24 * 14, 300, 4032)]
    [InlineData(24 * 16, 60, 0)] // Minutes are kept for 15 days.
    [InlineData(24 * 64, 300, 0)]
    [InlineData(24 * 64, 3600, 1536)]
    public async Task Period_TooFineForItsAge_GivesNothingWithoutAnError(int hours, int period, int expected)
    {
        await using var simulated = await Simulated.FromAsync(Yaml);
        var client = simulated.Client();
        var dimensions = await DimensionsAsync(client, "CWAgent", "nvidia_smi_utilization_gpu");

        var values = await DataAsync(client, dimensions, "CWAgent", "nvidia_smi_utilization_gpu", "Average", hours, period);

        Assert.Equal(expected, values.Count);
    }

    [Theory]
    [InlineData("TimestampAscending")]
    [InlineData("TimestampDescending")]
    public async Task MaxDatapoints_Pages_SplitAnIdAndAddUp(string scanBy)
    {
        await using var simulated = await Simulated.FromAsync(Yaml);
        var client = simulated.Client();
        var dimensions = await DimensionsAsync(client, "CWAgent", "nvidia_smi_utilization_gpu");
        var queries = new[] { "a", "b", "c" }.Select(id => Query(
            id, dimensions, "CWAgent", "nvidia_smi_utilization_gpu", "Average", 300, null)).ToArray();

        var times = new Dictionary<string, List<long>>();
        var statuses = new List<string>();
        string? token = null;
        do
        {
            var page = (await client.CloudWatchAsync("GetMetricData", new
            {
                MetricDataQueries = queries,
                StartTime = Now.AddHours(-1).ToUnixTimeSeconds(),
                EndTime = Now.ToUnixTimeSeconds(),
                ScanBy = scanBy,
                MaxDatapoints = 20,
                NextToken = token,
            })).Json;
            foreach (var result in page.GetProperty("MetricDataResults").EnumerateArray())
            {
                var id = result.GetProperty("Id").GetString()!;
                times.TryAdd(id, []);
                times[id].AddRange(result.GetProperty("Timestamps").EnumerateArray().Select(time => time.GetInt64()));
                statuses.Add($"{id} {result.GetProperty("StatusCode").GetString()}");
            }

            token = page.TryGetProperty("NextToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        // Twelve points an Id and twenty a page: the first page ends within b.
        Assert.Equal(
            ["a Complete", "b PartialData", "c PartialData", "b Complete", "c Complete"], statuses);
        var expected = Enumerable.Range(0, 12).Select(i => Now.AddHours(-1).AddMinutes(5 * i).ToUnixTimeSeconds());
        Assert.All(times.Values, actual => Assert.Equal(
            scanBy == "TimestampAscending" ? expected : expected.Reverse(), actual));
    }

    [Theory]
    [InlineData("A", 300, "Average")]
    [InlineData("a", 45, "Average")]
    [InlineData("a", 300, "p95.5")]
    public async Task Query_WrongIdPeriodOrStatistic_IsRefused(string id, int period, string stat)
    {
        await using var simulated = await Simulated.FromAsync(Yaml);

        var answer = await simulated.Client().CloudWatchAsync("GetMetricData", new
        {
            MetricDataQueries = new[] { Query(id, [], "CWAgent", "x", stat, period, null) },
            StartTime = Now.AddHours(-1).ToUnixTimeSeconds(),
            EndTime = Now.ToUnixTimeSeconds(),
        });

        Assert.Equal(("InvalidParameterValueException", "InvalidParameterValue;Sender"), (answer.Code, answer.QueryError));
    }

    [Fact]
    public async Task Queries_MoreThan500_AreRefused()
    {
        await using var simulated = await Simulated.FromAsync(Yaml);

        var answer = await simulated.Client().CloudWatchAsync("GetMetricData", new
        {
            MetricDataQueries = Enumerable.Range(0, 501).Select(
                i => Query($"q{i}", [], "CWAgent", "x", "Average", 300, null)),
            StartTime = 0,
            EndTime = 1,
        });

        Assert.Equal("InvalidParameterValueException", answer.Code);
    }

    [Fact]
    public async Task ListMetrics_InstanceOfSevenMinutes_IsNotListedYet()
    {
        await using var simulated = await Simulated.FromAsync("""
            seed: 3
            now: 2026-11-16T00:00:00Z
            accounts:
              - id: "111122223333"
                name: a
                regions: [us-east-1]
                fleets:
                  - { name: new, region: us-east-1, type: g5.xlarge, count: 1, launched-days-ago: 0.005 }
                  - { name: old, region: us-east-1, type: g5.xlarge, count: 1, launched-days-ago: 1 }
            """);

        // 0.005 days are seven minutes: a metric needs a quarter of an hour to be listed.
        var listed = await simulated.Client().CloudWatchAsync("ListMetrics", new { MetricName = "CPUUtilization" });

        Assert.Equal(1, listed.Json.GetProperty("Metrics").GetArrayLength());
    }

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> DimensionsAsync(
        SimulatorClient client, string @namespace, string name)
    {
        var listed = await client.CloudWatchAsync("ListMetrics", new { Namespace = @namespace, MetricName = name });
        return [.. listed.Json.GetProperty("Metrics")[0].GetProperty("Dimensions").EnumerateArray().Select(
            dimension => KeyValuePair.Create(
                dimension.GetProperty("Name").GetString()!, dimension.GetProperty("Value").GetString()!))];
    }

    private static async Task<IReadOnlyList<double>> DataAsync(
        SimulatorClient client, IEnumerable<KeyValuePair<string, string>> dimensions, string @namespace, string name,
        string stat, int hours, int period, string? unit = null)
    {
        var answer = await client.CloudWatchAsync("GetMetricData", new
        {
            MetricDataQueries = new[] { Query("a", dimensions, @namespace, name, stat, period, unit) },
            StartTime = Now.AddHours(-hours).ToUnixTimeSeconds(),
            EndTime = Now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        });
        return answer.Json.GetProperty("MetricDataResults")[0].GetProperty("Values").Deserialize<double[]>()!;
    }

    private static object Query(
        string id, IEnumerable<KeyValuePair<string, string>> dimensions, string @namespace, string name, string stat,
        int period, string? unit) => new
        {
            Id = id,
            MetricStat = new
            {
                Metric = new
                {
                    Namespace = @namespace,
                    MetricName = name,
                    Dimensions = dimensions.Select(dimension => new { Name = dimension.Key, dimension.Value }),
                },
                Period = period,
                Stat = stat,
                Unit = unit,
            },
        };
}
