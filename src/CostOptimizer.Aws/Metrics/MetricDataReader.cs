using System.Security.Cryptography;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;

namespace CostOptimizer.Aws.Metrics;

/// <summary>Reads the points of a batch of series with GetMetricData.</summary>
internal sealed class MetricDataReader(AwsSession session, TimeProvider clock)
{
    private const string Operation = "GetMetricData";
    private const string Complete = "Complete";
    private const int Attempts = 3;

    /// <returns>Readers per series, one for each of its statistics, in order.</returns>
    /// <exception cref="SourceException">The data could not be read, or only in part.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<PointReader>>> ReadAsync(SeriesBatch batch, CancellationToken cancellationToken)
    {
        var questions = batch.Series
            .SelectMany(series => series.Statistics.Select(statistic => (series, statistic)))
            .Select((question, i) => new Question($"q{i}", question.series, question.statistic))
            .ToList();
        var readers = new Dictionary<string, PointReader>(StringComparer.Ordinal);
        IReadOnlyList<(Question Question, string? State)> open = [.. questions.Select(question => (question, (string?)null))];
        for (var attempt = 1; ; attempt++)
        {
            open = await AskAsync([.. open.Select(one => one.Question)], batch.Segment, readers, cancellationToken);
            if (open.Count == 0)
            {
                var next = 0;
                return batch.Series
                    .Select(IReadOnlyList<PointReader> (series) => series.Statistics.Select(_ => readers[questions[next++].Id]).ToList())
                    .ToList();
            }

            if (attempt == Attempts)
            {
                throw Unanswered(open);
            }

            await Task.Delay(Pause(attempt), clock, cancellationToken);
        }
    }

    /// <summary>Asks, with new readers: what a failed attempt left behind is thrown away.</summary>
    /// <returns>The questions that were not answered in full, with the state they were left in; null for none.</returns>
    private async Task<IReadOnlyList<(Question Question, string? State)>> AskAsync(
        IReadOnlyList<Question> questions, Segment segment, Dictionary<string, PointReader> readers, CancellationToken cancellationToken)
    {
        foreach (var question in questions)
        {
            readers[question.Id] = new PointReader(segment, question.Series.Limit);
        }

        var asked = questions.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        var states = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var page in Pages(questions, segment, cancellationToken))
        {
            foreach (var result in (page.MetricDataResults ?? []).Where(result => asked.Contains(result.Id ?? "")))
            {
                Append(result, readers[result.Id]);
                states[result.Id] = result.StatusCode?.Value;
            }
        }

        return [.. questions
            .Select(question => (question, State: states.GetValueOrDefault(question.Id)))
            .Where(one => one.State != Complete)];
    }

    private IAsyncEnumerable<GetMetricDataResponse> Pages(
        IReadOnlyList<Question> questions, Segment segment, CancellationToken cancellationToken)
    {
        List<MetricDataQuery> queries = [.. questions.Select(question => Query(question, segment))];
        return session.PagesAsync(
            AwsServices.CloudWatch,
            Operation,
            (s, token, stop) => s.CloudWatch.GetMetricDataAsync(
                new GetMetricDataRequest
                {
                    MetricDataQueries = queries,
                    StartTime = segment.Window.FromUtc,
                    EndTime = segment.Window.ToUtc,
                    ScanBy = ScanBy.TimestampAscending,
                    MaxDatapoints = SeriesBatch.DatapointsPerPage,
                    NextToken = token,
                },
                stop),
            page => page.NextToken,
            cancellationToken,
            units: queries.Count,
            datapoints: queries.Count * segment.Points);
    }

    /// <summary>A fifth of a second, doubled each time, and up to as much again by chance, so that batches spread out.</summary>
    private static TimeSpan Pause(int attempt) =>
        TimeSpan.FromMilliseconds(200 << (attempt - 1)) * (1 + (RandomNumberGenerator.GetInt32(1000) / 1000d));

    private SourceException Unanswered(IReadOnlyList<(Question Question, string? State)> open)
    {
        // No answer is no gap: taken for one, a running fleet would look as if it had never published.
        var (question, state) = open[0];
        return new SourceException(
            state is null ? FailureKind.BadAnswer : FailureKind.ServiceError, AwsServices.CloudWatch, Operation,
            $"CloudWatch could not read {question.Series.Metric.Name} in {session.Region} after {Attempts} attempts " +
            $"({open.Count} queries unanswered, state {state ?? "none"}): run again later.");
    }

    private static MetricDataQuery Query(Question question, Segment segment) => new()
    {
        Id = question.Id,
        ReturnData = true,

        // No Unit: agents publish none, and asking for a wrong one silently yields nothing.
        MetricStat = new MetricStat { Metric = question.Series.Metric.ToMetric(), Period = (int)segment.Period.TotalSeconds, Stat = question.Statistic },
    };

    private void Append(MetricDataResult result, PointReader reader)
    {
        if (result.StatusCode?.Value == "Forbidden")
        {
            throw new SourceException(
                FailureKind.AccessDenied, AwsServices.CloudWatch, Operation,
                $"{session.Account?.Id}/{session.Region} does not permit {AwsServices.CloudWatch}:{Operation} for {result.Label}: grant it, or share the account's metrics.");
        }

        var timestamps = result.Timestamps ?? [];
        var values = result.Values ?? [];
        if (timestamps.Count != values.Count)
        {
            throw new SourceException(
                FailureKind.BadAnswer, AwsServices.CloudWatch, Operation,
                $"CloudWatch answered {timestamps.Count} timestamps with {values.Count} values for {result.Label} in {session.Region}.");
        }

        for (var i = 0; i < values.Count; i++)
        {
            reader.Add(timestamps[i], values[i]);
        }
    }

    /// <summary>One statistic of one series, by the id it is asked with.</summary>
    private sealed record Question(string Id, Series Series, string Statistic);
}
