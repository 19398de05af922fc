using CostOptimizer.Jobs.Running;
using CostOptimizer.Jobs.Tests.Support;

namespace CostOptimizer.Jobs.Tests.Running;

/// <summary>A worker is dead after ten silent seconds of the watcher's own steady clock.</summary>
public sealed class WorkerWatchTests
{
    private readonly ManualClock _clock = new(new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Dead_BeatStandsStill_AfterTenSeconds()
    {
        var watch = new WorkerWatch(TimeSpan.FromSeconds(10), _clock);

        Assert.Empty(watch.Dead(Beats(("a", 7), ("b", 3))));
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Empty(watch.Dead(Beats(("a", 7), ("b", 4))));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["a"], watch.Dead(Beats(("a", 7), ("b", 4))));
    }

    [Fact]
    public void Dead_WallClockJumpsAnHour_NobodyIs()
    {
        var watch = new WorkerWatch(TimeSpan.FromSeconds(10), _clock);

        watch.Dead(Beats(("a", 7)));
        _clock.Jump(TimeSpan.FromHours(1));

        Assert.Empty(watch.Dead(Beats(("a", 7))));
    }

    [Fact]
    public void Dead_SilentWhileWeCouldNotWriteEither_NobodyIs()
    {
        var watch = new WorkerWatch(TimeSpan.FromSeconds(10), _clock);

        watch.Dead(Beats(("a", 7)));
        _clock.Advance(TimeSpan.FromSeconds(25));
        watch.Excuse(TimeSpan.FromSeconds(24));
        Assert.Empty(watch.Dead(Beats(("a", 7))));
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(["a"], watch.Dead(Beats(("a", 7))));
    }

    private static Dictionary<string, long> Beats(params (string Worker, long Beat)[] beats) =>
        beats.ToDictionary(pair => pair.Worker, pair => pair.Beat, StringComparer.Ordinal);
}
