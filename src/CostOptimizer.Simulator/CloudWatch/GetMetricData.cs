using CostOptimizer.Simulator.Metrics;
using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.CloudWatch;

/// <summary>
/// Datapoints of up to 500 queries. A page ends at MaxDatapoints, in the midst of an Id if need be; that Id is then
/// PartialData and goes on in the next page.
/// </summary>
internal static class GetMetricData
{
    private const int MostQueries = 500;
    private const int MostDatapoints = 100_800;

    public static AwsReply Handle(AwsCall call)
    {
        var input = call.Input;
        var structures = input.Structures("MetricDataQueries");
        if (structures.Count is 0 or > MostQueries)
        {
            throw input.Refuse($"MetricDataQueries must hold 1 to {MostQueries} queries, not {structures.Count}.");
        }

        var queries = structures.Select(structure => MetricQuery.Read(call, structure)).ToList();
        if (queries.GroupBy(query => query.Id).FirstOrDefault(group => group.Count() > 1) is { } twin)
        {
            throw input.Refuse($"The Id '{twin.Key}' is used by more than one query.");
        }

        var window = ReadWindow(call);
        var most = input.Integer("MaxDatapoints", 1, MostDatapoints) ?? MostDatapoints;
        var (results, next) = ReadPage(call, queries, window, most);
        return AwsReply.Json(new
        {
            MetricDataResults = results,
            NextToken = next is { } position ? Paging.Token(call, position) : null,
            Messages = Array.Empty<object>(),
        });
    }

    /// <remarks>The position counts periods, with gaps, over all queries: it needs no data to be found again.</remarks>
    private static (IReadOnlyList<MetricResult> Results, int? Next) ReadPage(
        AwsCall call, List<MetricQuery> queries, MetricWindow window, int most)
    {
        var results = new List<MetricResult>();
        var skip = Paging.Position(call, call.Input.Text("NextToken"));
        var passed = 0;
        var room = most;
        int? next = null;
        foreach (var query in queries)
        {
            var periods = PeriodsOf(call, query, window);
            var first = Math.Min(Math.Max(skip - passed, 0), periods);
            if (skip == 0 || passed + periods > skip)
            {
                var (result, end) = next is null
                    ? Read(call, query, window, first, periods, room) : (Empty(query), first);
                room -= result.Values.Count;
                next ??= end < periods ? passed + end : null;
                results.Add(result);
            }

            passed += periods;
        }

        return (results, next);
    }

    private static MetricResult Empty(MetricQuery query) => new(query.Id, query.Label, [], [], "PartialData");

    private static (MetricResult Result, int End) Read(
        AwsCall call, MetricQuery query, MetricWindow window, int first, int periods, int room)
    {
        var timestamps = new List<long>();
        var values = new List<double>();
        var shape = query.Series?.Shape;
        var series = shape is null ? null : call.World.Synthesizer.Series(shape, query.Series!.Key);
        var i = first;
        for (; i < periods && values.Count < room; i++)
        {
            var start = window.Period(query.PeriodSeconds, i);
            if (MetricSynthesizer.Sample(shape!, series!, start, query.PeriodSeconds)?[query.Statistic] is { } number)
            {
                timestamps.Add(new DateTimeOffset(start, TimeSpan.Zero).ToUnixTimeSeconds());
                values.Add(number);
            }
        }

        var status = i < periods ? "PartialData" : "Complete";
        return (new MetricResult(query.Id, query.Label, timestamps, values, status), i);
    }

    // Silence, not an error: too fine a period for its age, or a metric that is not there.
    private static int PeriodsOf(AwsCall call, MetricQuery query, MetricWindow window) => query.Series is null
        || query.PeriodSeconds % 60 != 0
        || !RetentionRules.IsServed(window.Start, call.Estate.Now.UtcDateTime, query.PeriodSeconds)
            ? 0 : window.Periods(query.PeriodSeconds);

    private static MetricWindow ReadWindow(AwsCall call)
    {
        var input = call.Input;
        var start = input.Instant("StartTime") ?? throw input.Refuse("The parameter StartTime is required.");
        var end = input.Instant("EndTime") ?? throw input.Refuse("The parameter EndTime is required.");
        if (start >= end)
        {
            throw input.Refuse("The parameter StartTime must be less than the parameter EndTime.");
        }

        var oldestFirst = input.Text("ScanBy") switch
        {
            null or "TimestampDescending" => false,
            "TimestampAscending" => true,
            var other => throw input.Refuse($"Value ({other}) for parameter ScanBy is invalid."),
        };
        var now = call.Estate.Now;
        return new MetricWindow(start.UtcDateTime, (end < now ? end : now).UtcDateTime, oldestFirst);
    }
}
