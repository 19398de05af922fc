namespace CostOptimizer.Core.Calendar;

/// <summary>The months that a plan is judged over: from the first that begins after it was made.</summary>
internal sealed class MonthAxis
{
    private readonly DateTime _first;

    public MonthAxis(DateTime nowUtc, int count)
    {
        var begun = new DateTime(nowUtc.Year, nowUtc.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        _first = begun < nowUtc ? begun.AddMonths(1) : begun;
        Count = count;
    }

    public int Count { get; }

    /// <param name="month">From 0.</param>
    public DateTime At(int month) => _first.AddMonths(month);

    /// <returns>The first month that begins at or after the time; the count or more when that lies beyond the horizon.</returns>
    public int NextAfter(DateTime utc)
    {
        if (utc <= _first)
        {
            return 0;
        }

        var months = ((utc.Year - _first.Year) * 12) + utc.Month - _first.Month;
        return At(months) >= utc ? months : months + 1;
    }
}
