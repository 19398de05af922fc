using System.Collections.Concurrent;
using System.Globalization;
using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Application.Tests.Analysis;

public sealed class PlanningThreadsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAndLoop_Body_NeverRunsOnThePool()
    {
        var onPool = new ConcurrentQueue<bool>();

        await PlanningThreads.RunAsync(
            () =>
            {
                onPool.Enqueue(Thread.CurrentThread.IsThreadPoolThread);
                PlanningThreads.Loop(3, _ => onPool.Enqueue(Thread.CurrentThread.IsThreadPoolThread));
                return true;
            },
            Cancellation);

        Assert.Equal([false, false, false, false], onPool);
    }

    [Fact]
    public async Task RunAndLoop_OnLinux_StandBackBehindOtherThreads()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a niceness for each thread.");
        var before = Niceness();
        var niceness = new ConcurrentBag<int>();

        await PlanningThreads.RunAsync(
            () =>
            {
                PlanningThreads.Loop(50, _ => niceness.Add(Niceness()));
                return true;
            },
            Cancellation);

        Assert.Equal(Enumerable.Repeat(Math.Max(before, LowPriority.Niceness), 50), niceness);
        Assert.Equal(before, Niceness());

        // The 19th figure; the second is a name in brackets.
        static int Niceness() => int.Parse(File.ReadAllText("/proc/thread-self/stat").Split(") ")[^1].Split(' ')[16], CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Loop_EveryNumberOnce()
    {
        var seen = new ConcurrentBag<int>();

        PlanningThreads.Loop(100, seen.Add);

        Assert.Equal(Enumerable.Range(0, 100), seen.Order());
    }

    [Fact]
    public void Loop_OfOneNumber_StaysOnItsThread()
    {
        var thread = 0;

        PlanningThreads.Loop(1, _ => thread = Environment.CurrentManagedThreadId);

        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    /// <summary>Every pair of an outer and an inner number once, each inner loop on the thread of its outer number.</summary>
    [Fact]
    public void Loop_InALoop_StaysOnItsThread()
    {
        var seen = new ConcurrentBag<(int Outer, int Inner, bool IsOnItsThread)>();

        PlanningThreads.Loop(4, outer =>
        {
            var thread = Environment.CurrentManagedThreadId;
            PlanningThreads.Loop(5, inner => seen.Add((outer, inner, Environment.CurrentManagedThreadId == thread)));
        });

        Assert.Equal(
            from outer in Enumerable.Range(0, 4)
            from inner in Enumerable.Range(0, 5)
            select (outer, inner, true),
            seen.Order());
    }

    [Fact]
    public void Loop_BodyThrows_ThrowsItHere() => Assert.Equal(
        "seven",
        Assert.Throws<InvalidOperationException>(() => PlanningThreads.Loop(10, number =>
        {
            if (number == 7)
            {
                throw new InvalidOperationException("seven");
            }
        })).Message);
}
