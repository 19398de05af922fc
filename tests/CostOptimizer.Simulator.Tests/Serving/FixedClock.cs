namespace CostOptimizer.Simulator.Tests.Serving;

/// <summary>A clock that moves only when told to.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
