using System.Collections.Concurrent;
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
    public void Loop_EveryNumberOnce()
    {
        var seen = new ConcurrentBag<int>();

        PlanningThreads.Loop(100, seen.Add);

        Assert.Equal(Enumerable.Range(0, 100), seen.Order());
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
