namespace CostOptimizer.Faults.Service;

/// <summary>A clock that starts at the estate's instant and goes on from there, in every process alike; it can be set.</summary>
/// <param name="estateNow">What it showed at the beginning.</param>
/// <param name="began">The machine's time at the beginning.</param>
internal sealed class RunningClock(DateTimeOffset estateNow, DateTimeOffset began) : TimeProvider
{
    private long _jumpTicks;

    public override DateTimeOffset GetUtcNow() =>
        estateNow + (System.GetUtcNow() - began) + TimeSpan.FromTicks(Interlocked.Read(ref _jumpTicks));

    /// <summary>Sets the clock forward, or back. Timers and time-outs go on undisturbed, as on a machine whose clock is set.</summary>
    public void Jump(TimeSpan by) => Interlocked.Add(ref _jumpTicks, by.Ticks);
}
