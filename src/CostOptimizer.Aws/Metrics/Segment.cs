using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Metrics;

/// <summary>A part of the look-back that is read with one period.</summary>
internal readonly record struct Segment(Window Window, TimeSpan Period)
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // CloudWatch keeps 5-minute data for 63 days; a finer period answers nothing, without error. An hour's margin.
    private static readonly TimeSpan FineDataKept = TimeSpan.FromDays(63) - Hour;

    public int Points => (int)(Window.Length.Ticks / Period.Ticks);

    /// <summary>Splits a look-back where CloudWatch's resolution changes.</summary>
    public static IReadOnlyList<Segment> Split(Window window, DateTime nowUtc)
    {
        var change = CeilingToHour(nowUtc - FineDataKept);
        if (change <= window.FromUtc)
        {
            return [new Segment(window, FiveMinutes)];
        }

        var from = CeilingToHour(window.FromUtc);
        if (change >= window.ToUtc)
        {
            var to = new DateTime(window.ToUtc.Ticks - (window.ToUtc.Ticks % Hour.Ticks), DateTimeKind.Utc);
            return to > from ? [new Segment(new Window(from, to), Hour)] : [];
        }

        var fine = new Segment(new Window(change, window.ToUtc), FiveMinutes);
        return change > from ? [new Segment(new Window(from, change), Hour), fine] : [fine];
    }

    private static DateTime CeilingToHour(DateTime instant) =>
        instant.Ticks % Hour.Ticks == 0 ? instant : new DateTime(instant.Ticks - (instant.Ticks % Hour.Ticks) + Hour.Ticks, DateTimeKind.Utc);
}
