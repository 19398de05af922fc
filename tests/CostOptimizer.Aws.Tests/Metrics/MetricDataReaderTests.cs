using System.Globalization;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Aws.Clients;
using CostOptimizer.Aws.Metrics;
using CostOptimizer.Aws.Tests.Support;
using CostOptimizer.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Aws.Tests.Metrics;

public sealed class MetricDataReaderTests
{
    private static readonly DateTime From = new(2026, 11, 15, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Read_AnswerWithoutResults_IsABadAnswerNotAGap()
    {
        var asked = 0;
        await using var stub = new StubAws((_, body) =>
        {
            asked++;
            return StubAws.Empty(body);
        });

        var exception = await Assert.ThrowsAsync<SourceException>(() => ReadAsync(stub));

        Assert.Equal(FailureKind.BadAnswer, exception.Kind);
        Assert.Contains("CPUUtilization", exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, asked);
    }

    // The series asks for two statistics, q0 and q1; only q1 fails, so only q1 is asked for again.
    [Fact]
    public async Task Read_OneQueryFailsOnce_AsksForThatOneAgain()
    {
        var asked = new List<(bool First, bool Second)>();
        await using var stub = new StubAws((_, body) =>
        {
            asked.Add((body.Contains("\"q0\"", StringComparison.Ordinal), body.Contains("\"q1\"", StringComparison.Ordinal)));
            return asked.Count == 1
                ? StubAws.Json($$"""{"MetricDataResults":[{{Result("q0", 10, "Complete")}},{{Result("q1", 99, "InternalError")}}]}""")
                : StubAws.Json($$"""{"MetricDataResults":[{{Result("q1", 20, "Complete")}}]}""");
        });

        var readers = Assert.Single(await ReadAsync(stub));

        Assert.Equal([(true, true), (false, true)], asked);
        Assert.Equal([10, 20], readers.Select(reader => reader.Values[0]));
        Assert.Equal(0, readers.Sum(reader => reader.Rejected));
    }

    private static string Result(string id, int value, string state) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"Id":"{{id}}","Label":"x","Timestamps":[{{new DateTimeOffset(From).ToUnixTimeSeconds()}}],"Values":[{{value}}],"StatusCode":"{{state}}"}""");

    private static Task<IReadOnlyList<IReadOnlyList<PointReader>>> ReadAsync(StubAws stub)
    {
        var session = stub.Services.GetRequiredService<AwsClients>().Session(SimulatedAws.Media, "us-east-1");
        var metric = MetricName.Of("AWS/EC2", "CPUUtilization", ("InstanceId", "i-1"));
        var segment = new Segment(new Window(From, From.AddMinutes(10)), TimeSpan.FromMinutes(5));
        var batch = new SeriesBatch(segment, [new Series(null!, metric, SeriesRole.Cpu, 1, 100, 1)]);
        return new MetricDataReader(session, TimeProvider.System).ReadAsync(batch, TestContext.Current.CancellationToken);
    }
}
