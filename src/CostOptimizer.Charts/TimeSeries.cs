namespace CostOptimizer.Charts;

/// <summary>A series over time in equal steps.</summary>
/// <param name="Points">Ordered by time.</param>
/// <param name="Unit">What the vertical axis counts.</param>
public sealed record TimeSeries(IReadOnlyList<TimePoint> Points, TimeSpan Step, string Unit)
{
    /// <summary>
    /// The same series in fewer, longer steps: the mean of the values, the largest band and limit. A step is a gap only
    /// when all of it is one, so gaps are to be drawn from the series that was not reduced.
    /// </summary>
    /// <param name="most">Points to keep at most, 1 or more.</param>
    public TimeSeries Reduced(int most)
    {
        var each = (Points.Count + most - 1) / most;
        return each <= 1 ? this : new TimeSeries([.. Points.Chunk(each).Select(Merge)], Step * each, Unit);
    }

    /// <returns>Start and end of every stretch without a value.</returns>
    public IEnumerable<(DateTime FromUtc, DateTime ToUtc)> Gaps() =>
        PathData.Runs(Points, point => point.Value is null).Select(run => (run[0].AtUtc, run[^1].AtUtc + Step));

    private static TimePoint Merge(TimePoint[] points) => new(
        points[0].AtUtc,
        points.Average(point => point.Value),
        points.Max(point => point.Upper),
        points.Max(point => point.Limit));
}
