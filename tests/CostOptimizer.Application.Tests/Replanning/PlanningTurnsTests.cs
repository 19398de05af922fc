using CostOptimizer.Application.Replanning;

namespace CostOptimizer.Application.Tests.Replanning;

public sealed class PlanningTurnsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_MoreThanMayWait_RefusesTheLastAndServesTheOthersInTurn()
    {
        using var turns = new PlanningTurns();
        using var gate = new ManualResetEventSlim();
        var running = 0;
        var most = 0;

        int Compute()
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            gate.Wait(Cancellation);
            return Interlocked.Decrement(ref running);
        }

        var waiting = Enumerable.Range(0, PlanningTurns.Most).Select(_ => turns.RunAsync(Compute, Cancellation)).ToArray();
        await Assert.ThrowsAsync<TooBusyException>(() => turns.RunAsync(Compute, Cancellation));
        gate.Set();
        await Task.WhenAll(waiting);

        Assert.Equal(1, most);
        Assert.Equal(7, await turns.RunAsync(() => 7, Cancellation));
    }

    [Fact]
    public async Task Run_ThatFails_LeavesTheTurnToTheNext()
    {
        using var turns = new PlanningTurns();

        await Assert.ThrowsAsync<InvalidOperationException>(() => turns.RunAsync<int>(() => throw new InvalidOperationException("no"), Cancellation));

        Assert.Equal(7, await turns.RunAsync(() => 7, Cancellation));
    }
}
