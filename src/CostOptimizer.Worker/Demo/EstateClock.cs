namespace CostOptimizer.Worker.Demo;

/// <summary>
/// The clock of a simulated estate: it stands at the estate's instant, so that every run sees the same two weeks.
/// Delays and time-outs still run on the machine's own timers.
/// </summary>
internal sealed class EstateClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
