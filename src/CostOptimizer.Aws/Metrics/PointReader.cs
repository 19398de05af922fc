namespace CostOptimizer.Aws.Metrics;

/// <summary>
/// The points of one query in step with its segment: NaN is a gap. Pages of one query append. What cannot be true is
/// rejected and counted: no number, negative, above the limit, outside the window, not after the point before it.
/// </summary>
internal sealed class PointReader
{
    // Percentages come as sums of floating-point shares: 100.00000001 is 100, 101 is nonsense.
    private const double Tolerance = 1.0001;

    private readonly Segment _segment;
    private readonly double _limit;
    private DateTime _last = DateTime.MinValue;

    public PointReader(Segment segment, double limit)
    {
        (_segment, _limit) = (segment, limit);
        Values = new double[segment.Points];
        Array.Fill(Values, double.NaN);
    }

    /// <summary>One value per period of the segment.</summary>
    public double[] Values { get; }

    public int Rejected { get; private set; }

    public void Add(DateTime timestamp, double value)
    {
        var at = timestamp.ToUniversalTime();
        if (at <= _last || !_segment.Window.Contains(at) || !double.IsFinite(value) || value < 0 || value / Tolerance > _limit)
        {
            Rejected++;
            return;
        }

        _last = at;
        var index = (int)((at - _segment.Window.FromUtc).Ticks / _segment.Period.Ticks);
        if (double.IsNaN(Values[index]))
        {
            Values[index] = Math.Min(value, _limit);
        }
        else
        {
            Rejected++;
        }
    }
}
