namespace CostOptimizer.Simulator.CloudWatch;

/// <summary>The time that a query covers; the start is inclusive, the end exclusive.</summary>
internal sealed record MetricWindow(DateTime Start, DateTime End, bool OldestFirst)
{
    /// <summary>Periods that begin within the window, on multiples of the period.</summary>
    public int Periods(int periodSeconds) =>
        (int)Math.Max(0, RoundUp(End, periodSeconds) - RoundUp(Start, periodSeconds));

    /// <summary>Start of the i-th period in scanning order.</summary>
    public DateTime Period(int periodSeconds, int i)
    {
        var first = RoundUp(Start, periodSeconds);
        var index = OldestFirst ? i : Periods(periodSeconds) - 1 - i;
        return DateTime.UnixEpoch.AddSeconds((first + index) * periodSeconds);
    }

    private static long RoundUp(DateTime time, int periodSeconds) =>
        (long)Math.Ceiling((time - DateTime.UnixEpoch).TotalSeconds / periodSeconds);
}
