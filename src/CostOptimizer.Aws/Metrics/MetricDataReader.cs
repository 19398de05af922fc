using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Aws.Calls;
using CostOptimizer.Aws.Clients;

namespace CostOptimizer.Aws.Metrics;

/// <summary>Reads the points of a batch of series with GetMetricData.</summary>
internal sealed class MetricDataReader(AwsSession session)
{
    private const string Operation = "GetMetricData";
    private const int Attempts = 3;

    /// <returns>Readers per series, one for each of its statistics, in order.</returns>
    /// <exception cref="SourceException">The data could not be read, or only in part.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<PointReader>>> ReadAsync(SeriesBatch batch, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var readers = batch.Series
                .Select(IReadOnlyList<PointReader> (series) => [.. series.Statistics.Select(_ => new PointReader(batch.Segment, series.Limit))])
                .ToList();
            var unanswered = await ReadAsync(batch, readers, cancellationToken);
            if (unanswered is null)
            {
                return readers;
            }

            if (attempt == Attempts)
            {
                throw new SourceException(
                    FailureKind.ServiceError, AwsServices.CloudWatch, Operation,
                    $"CloudWatch could not read {unanswered} in {session.Region} after {Attempts} attempts: run again later.");
            }
        }
    }

    /// <returns>Null when every series was answered in full, else the metric that was not.</returns>
    private async Task<string?> ReadAsync(
        SeriesBatch batch, IReadOnlyList<IReadOnlyList<PointReader>> readers, CancellationToken cancellationToken)
    {
        var targets = new Dictionary<string, (PointReader Reader, Series Series)>(StringComparer.Ordinal);
        var queries = new List<MetricDataQuery>();
        foreach (var (series, own) in batch.Series.Zip(readers))
        {
            for (var i = 0; i < own.Count; i++)
            {
                var id = $"q{queries.Count}";
                targets[id] = (own[i], series);
                queries.Add(Query(id, series.Metric, series.Statistics[i], batch.Segment));
            }
        }

        var state = new Dictionary<string, string?>(StringComparer.Ordinal);
        var pages = session.PagesAsync(
            AwsServices.CloudWatch,
            Operation,
            (s, token, stop) => s.CloudWatch.GetMetricDataAsync(
                new GetMetricDataRequest
                {
                    MetricDataQueries = queries,
                    StartTime = batch.Segment.Window.FromUtc,
                    EndTime = batch.Segment.Window.ToUtc,
                    ScanBy = ScanBy.TimestampAscending,
                    MaxDatapoints = SeriesBatch.DatapointsPerPage,
                    NextToken = token,
                },
                stop),
            page => page.NextToken,
            cancellationToken,
            units: queries.Count,
            datapoints: batch.EstimatedDatapoints);
        await foreach (var page in pages)
        {
            foreach (var result in (page.MetricDataResults ?? []).Where(result => targets.ContainsKey(result.Id ?? "")))
            {
                Append(result, targets[result.Id].Reader);
                state[result.Id] = result.StatusCode?.Value;
            }
        }

        return state
            .Where(result => result.Value is "InternalError" or "PartialData")
            .Select(result => targets[result.Key].Series.Metric.Name)
            .FirstOrDefault();
    }

    private static MetricDataQuery Query(string id, MetricName metric, string statistic, Segment segment) => new()
    {
        Id = id,
        ReturnData = true,

        // No Unit: agents publish none, and asking for a wrong one silently yields nothing.
        MetricStat = new MetricStat { Metric = metric.ToMetric(), Period = (int)segment.Period.TotalSeconds, Stat = statistic },
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
}
