namespace CostOptimizer.Jobs.Tests.Support;

/// <summary>A clock that stands until it is moved; its steady timestamps can be moved alone.</summary>
internal sealed class ManualClock(DateTime utc) : TimeProvider
{
    private DateTime _utc = utc;
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(_utc);

    public override long GetTimestamp() => _ticks;

    /// <summary>Time passes.</summary>
    public void Advance(TimeSpan time)
    {
        _utc += time;
        _ticks += time.Ticks;
    }

    /// <summary>Somebody sets the clock; no time passes.</summary>
    public void Jump(TimeSpan time) => _utc += time;
}
