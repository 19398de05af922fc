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
    private readonly Dictionary<int, int> _rejected = [];
    private DateTime _last = DateTime.MinValue;

    public PointReader(Segment segment, double limit)
    {
        (_segment, _limit) = (segment, limit);
        Values = new double[segment.Points];
        Array.Fill(Values, double.NaN);
    }

    /// <summary>One value per period of the segment.</summary>
    public double[] Values { get; }

    /// <summary>How many were rejected, by the period that they were nearest to.</summary>
    public IReadOnlyDictionary<int, int> RejectedAt => _rejected;

    public int Rejected => _rejected.Values.Sum();

    public void Add(DateTime timestamp, double value)
    {
        var at = timestamp.ToUniversalTime();
        if (at <= _last || !_segment.Window.Contains(at) || !double.IsFinite(value) || value < 0 || value / Tolerance > _limit)
        {
            Reject(at);
            return;
        }

        _last = at;
        var index = IndexOf(at);
        if (double.IsNaN(Values[index]))
        {
            Values[index] = Math.Min(value, _limit);
        }
        else
        {
            Reject(at);
        }
    }

    private void Reject(DateTime at)
    {
        var nearest = Math.Clamp(IndexOf(at), 0, Values.Length - 1);
        _rejected[nearest] = _rejected.GetValueOrDefault(nearest) + 1;
    }

    private int IndexOf(DateTime at) => (int)((at - _segment.Window.FromUtc).Ticks / _segment.Period.Ticks);
}
