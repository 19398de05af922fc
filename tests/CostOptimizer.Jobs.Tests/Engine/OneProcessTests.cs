using CostOptimizer.Application.Jobs;
using CostOptimizer.Jobs.Tests.Support;
using CostOptimizer.Jobs.TestWorker;
using CostOptimizer.Storage;

namespace CostOptimizer.Jobs.Tests.Engine;

/// <summary>The engine as a caller sees it.</summary>
public sealed class OneProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Enqueue_SameIdTwice_RunsOnce(StorageProvider provider)
    {
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using var program = await database.OpenAsync();

        await program.Engine.EnqueueAsync("a", new JobCall("trace", "first"), Cancellation);
        await EndedAsync(program, "a");
        await program.Engine.EnqueueAsync("a", new JobCall("trace", "second"), Cancellation);
        await program.Engine.EnqueueAsync("b", new JobCall("trace", "third"), Cancellation);
        await EndedAsync(program, "b");

        Assert.Equal(["first", "third"], database.ReadTraces().Where(trace => trace.What == "ended").Select(trace => trace.Argument).Order(StringComparer.Ordinal));
        var status = await program.Engine.FindAsync("a", Cancellation);
        Assert.Equal((JobState.Succeeded, 1, new JobCall("trace", "first")), (status!.State, status.Attempts, status.Call));
        await program.StopAsync();
    }

    [Theory]
    [EveryEngine]
    public async Task Run_EveryAttemptThrows_FailsWithTheReasonCleaned(StorageProvider provider)
    {
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using var program = await database.OpenAsync();

        await program.Engine.EnqueueAsync("f", new JobCall("fail", "that"), Cancellation);
        var status = await EndedAsync(program, "f");

        Assert.Equal((JobState.Failed, 3, "Cannot do that[31m."), (status.State, status.Attempts, status.Reason)); // two waits, three attempts
        await program.StopAsync();
    }

    [Theory]
    [EveryEngine]
    public async Task Continue_OthersEndedInMixedWays_RunsAfterAll(StorageProvider provider)
    {
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using var program = await database.OpenAsync();

        await program.Engine.EnqueueAsync("good", new JobCall("trace", "good"), Cancellation);
        await program.Engine.EnqueueAsync("bad", new JobCall("fail", "this"), Cancellation);
        await program.Engine.EnqueueAsync("held", new JobCall("trace", "hold-1"), Cancellation);
        await program.Engine.ContinueAsync("after", new JobCall("trace", "after"), ["good", "bad", "held"], Cancellation);
        await EndedAsync(program, "bad");
        await EndedAsync(program, "good");
        Assert.Equal(JobState.Waiting, (await program.Engine.FindAsync("after", Cancellation))!.State);

        Assert.True(await program.Engine.CancelAsync("held", Cancellation));
        Assert.Equal(JobState.Succeeded, (await EndedAsync(program, "after")).State);
        Assert.Equal(JobState.Cancelled, (await program.Engine.FindAsync("held", Cancellation))!.State);
        await program.StopAsync();
    }

    [Theory]
    [EveryEngine]
    public async Task Run_ExclusiveCallsOfOneArgument_TakeTurns(StorageProvider provider)
    {
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using var program = await database.OpenAsync();

        await program.Engine.EnqueueAsync("one", new JobCall("trace-alone", "hold"), Cancellation);
        await program.Engine.EnqueueAsync("two", new JobCall("trace-alone", "hold"), Cancellation);
        await program.Engine.EnqueueAsync("other", new JobCall("trace-alone", "other"), Cancellation);
        await EndedAsync(program, "other");
        await Eventually.TrueAsync(() => database.ReadTraces().Any(trace => trace.Argument == "hold"), "one of the two began");
        Assert.Equal(1, database.ReadTraces().Count(trace => trace is { Argument: "hold", What: "began" }));

        database.Release();
        await EndedAsync(program, "one");
        await EndedAsync(program, "two");
        Assert.Equal(2, database.ReadTraces().Count(trace => trace is { Argument: "hold", What: "ended" }));
        await program.StopAsync();
    }

    [Theory]
    [EveryEngine]
    public async Task Stop_CallStillRuns_GoesBackToTheQueueUnharmed(StorageProvider provider)
    {
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using (var program = await database.OpenAsync())
        {
            await program.Engine.EnqueueAsync("held", new JobCall("trace", "hold"), Cancellation);
            await Eventually.TrueAsync(() => database.ReadTraces().Count > 0, "it began");
            await program.StopAsync();
            Assert.Equal(JobState.Queued, (await program.Engine.FindAsync("held", Cancellation))!.State);
        }

        database.Release();
        await using var next = await database.OpenAsync();
        var status = await EndedAsync(next, "held");
        Assert.Equal((JobState.Succeeded, 2, null), (status.State, status.Attempts, status.Reason));
        await next.StopAsync();
    }

    [Theory]
    [EveryEngine]
    public async Task Enqueue_ProgramThatIsNoWorker_LeavesItToOne(StorageProvider provider)
    {
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using var web = await database.OpenAsync(isWorker: false);
        await web.Engine.EnqueueAsync("a", new JobCall("trace", "a"), Cancellation);
        Assert.Equal(JobState.Queued, (await web.Engine.FindAsync("a", Cancellation))!.State);

        await using var worker = await database.OpenAsync();
        Assert.Equal(JobState.Succeeded, (await EndedAsync(web, "a")).State);
        await worker.StopAsync();
    }

    private static async Task<JobStatus> EndedAsync(TestProgram program, string id)
    {
        await Eventually.TrueAsync(
            async () => (await program.Engine.FindAsync(id, Cancellation))!.State is JobState.Succeeded or JobState.Failed or JobState.Cancelled, $"{id} ended");
        return (await program.Engine.FindAsync(id, Cancellation))!;
    }
}
