namespace CostOptimizer.Aws.Metrics;

/// <summary>Series that are read with one request: as many as fill one page of the answer, so that a second is rare.</summary>
internal sealed record SeriesBatch(Segment Segment, IReadOnlyList<Series> Series)
{
    /// <summary>Ceiling of one page of GetMetricData.</summary>
    public const int DatapointsPerPage = 100_800;

    private const int QueriesPerRequest = 500;

    public int Queries => Series.Sum(series => series.Statistics.Count);

    /// <summary>What CloudWatch counts against its quota: range ÷ period, whether or not data exist.</summary>
    public int EstimatedDatapoints => Queries * Segment.Points;

    public static IEnumerable<SeriesBatch> Of(IReadOnlyList<Series> series, Segment segment)
    {
        var room = Math.Clamp(DatapointsPerPage / Math.Max(segment.Points, 1), 2, QueriesPerRequest);
        var batch = new List<Series>();
        var queries = 0;
        foreach (var one in series)
        {
            if (queries + one.Statistics.Count > room)
            {
                yield return new SeriesBatch(segment, [.. batch]);
                batch.Clear();
                queries = 0;
            }

            batch.Add(one);
            queries += one.Statistics.Count;
        }

        if (batch.Count > 0)
        {
            yield return new SeriesBatch(segment, batch);
        }
    }
}
