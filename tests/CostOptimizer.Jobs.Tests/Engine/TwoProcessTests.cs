using CostOptimizer.Application.Jobs;
using CostOptimizer.Jobs.Tests.Support;
using CostOptimizer.Storage;

namespace CostOptimizer.Jobs.Tests.Engine;

/// <summary>Workers in processes of their own on one database, one of which may be killed.</summary>
public sealed class TwoProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Run_TwoProcesses_EveryCallExactlyOnceAndBothWork(StorageProvider provider)
    {
        const int Calls = 60;
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using var web = await database.OpenAsync(isWorker: false);
        await using var one = await database.StartWorkerAsync(parallelCalls: 2);
        await using var two = await database.StartWorkerAsync(parallelCalls: 2);

        // Four at a time hold on, so both processes are needed to have four of them begin.
        foreach (var number in Enumerable.Range(0, 4))
        {
            await web.Engine.EnqueueAsync($"hold-{number}", new JobCall("trace", $"hold-{number}"), Cancellation);
        }

        await Eventually.TrueAsync(() => database.ReadTraces().Count == 4, "four began");
        database.Release();
        foreach (var number in Enumerable.Range(4, Calls - 4))
        {
            await web.Engine.EnqueueAsync($"call-{number}", new JobCall("trace", $"call-{number}"), Cancellation);
        }

        await Eventually.TrueAsync(() => database.ReadTraces().Count(trace => trace.What == "ended") >= Calls, "all ended");
        await Eventually.TrueAsync(
            async () => (await web.Engine.ListAsync(new JobQuery(null, null, [JobState.Succeeded], 1000), Cancellation)).Count == Calls, "all succeeded");

        var traces = database.ReadTraces();
        Assert.Equal(Calls, traces.Where(trace => trace.What == "began").Select(trace => trace.Argument).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2 * Calls, traces.Count); // began and ended, once each
        Assert.Equal(new[] { one.Id, two.Id }.Order(), traces.Select(trace => trace.Process).Distinct().Order());
        Assert.Equal(0, await one.TerminateAsync());
        Assert.Equal(0, await two.TerminateAsync());
    }

    [Theory]
    [EveryEngine]
    public async Task Run_ProcessIsKilled_TheOtherTakesOver(StorageProvider provider)
    {
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using var web = await database.OpenAsync(isWorker: false);
        await using var doomed = await database.StartWorkerAsync();
        foreach (var number in Enumerable.Range(0, 6))
        {
            await web.Engine.EnqueueAsync($"hold-{number}", new JobCall("trace", $"hold-{number}"), Cancellation);
        }

        await Eventually.TrueAsync(() => database.ReadTraces().Count == 4, "four began");
        await using var heir = await database.StartWorkerAsync();
        await doomed.KillAsync();
        database.Release();

        await Eventually.TrueAsync(
            async () => (await web.Engine.ListAsync(new JobQuery(null, null, [JobState.Succeeded], 1000), Cancellation)).Count == 6, "all succeeded");
        Assert.All(database.ReadTraces().Where(trace => trace.What == "ended"), trace => Assert.Equal(heir.Id, trace.Process));
        var calls = await web.Engine.ListAsync(new JobQuery(null, null, [], 1000), Cancellation);
        Assert.Equal([1, 1, 2, 2, 2, 2], calls.Select(call => call.Attempts).Order());
    }

    [Theory]
    [EveryEngine]
    public async Task Cancel_CallRunsInAnotherProcess_StopsThere(StorageProvider provider)
    {
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using var web = await database.OpenAsync(isWorker: false);
        await using var worker = await database.StartWorkerAsync();
        await web.Engine.EnqueueAsync("held", new JobCall("trace", "hold"), Cancellation);
        await Eventually.TrueAsync(() => database.ReadTraces().Count > 0, "it began");

        Assert.True(await web.Engine.CancelAsync("held", Cancellation));
        await Eventually.TrueAsync(() => database.ReadTraces().Any(trace => trace.What == "stopped"), "it stopped");
        await Eventually.TrueAsync(async () => (await web.Engine.FindAsync("held", Cancellation))!.State == JobState.Cancelled, "it is cancelled");
        Assert.False(await web.Engine.CancelAsync("held", Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Terminate_CallStillRuns_AnotherProcessTakesIt(StorageProvider provider)
    {
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using var web = await database.OpenAsync(isWorker: false);
        await using var leaving = await database.StartWorkerAsync();
        await web.Engine.EnqueueAsync("held", new JobCall("trace", "hold"), Cancellation);
        await Eventually.TrueAsync(() => database.ReadTraces().Count > 0, "it began");
        await using var staying = await database.StartWorkerAsync();

        Assert.Equal(0, await leaving.TerminateAsync());
        await Eventually.TrueAsync(() => database.ReadTraces().Any(trace => trace.Process == staying.Id), "the other took it");
        database.Release();
        await Eventually.TrueAsync(async () => (await web.Engine.FindAsync("held", Cancellation))!.State == JobState.Succeeded, "it succeeded");
    }
}
