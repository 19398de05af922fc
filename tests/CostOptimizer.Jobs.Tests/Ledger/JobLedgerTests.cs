using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Jobs.Tests.Support;
using CostOptimizer.Storage;

namespace CostOptimizer.Jobs.Tests.Ledger;

/// <summary>A call is tried three times, 5 and 30 seconds apart.</summary>
public sealed class JobLedgerTests
{
    private static readonly JobCall Call = new("read-partition", "a");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task End_AttemptsFail_WaitsLongerAndThenFails(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Jobs.AddAsync("j", Call, [], Cancellation);

        List<double> waits = [];
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.NotNull(await ClaimAsync(ledger, "j", $"c{attempt}"));
            var (call, _) = await ledger.Jobs.EndAsync("j", $"c{attempt}", AttemptEnd.Failed, $"No answer {attempt}.", Cancellation);
            var wait = call!.DueAtUtc - ledger.Clock.GetUtcNow().UtcDateTime;
            waits.Add(call.HasEnded ? -1 : wait.TotalSeconds);
            if (!call.HasEnded)
            {
                ledger.Clock.Advance(wait - TimeSpan.FromSeconds(1));
                Assert.Null(await ClaimAsync(ledger, "j", "early"));
                ledger.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        }

        Assert.Equal([5, 30, -1], waits);
        var status = await ledger.Store.FindAsync("j", Cancellation);
        Assert.Equal((JobState.Failed, 3, "No answer 3."), (status!.State, status.Attempts, status.Reason));
    }

    [Theory]
    [EveryEngine]
    public async Task Claim_TwoTriggersOfOneCall_OneHasIt(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Jobs.AddAsync("j", Call, [], Cancellation);

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => ClaimAsync(ledger, "j", $"c{number}"))));

        var claimed = Assert.Single(claims, claim => claim is not null);
        Assert.Equal(claimed!.Claim, (await ClaimAsync(ledger, "j", claimed.Claim!))!.Claim); // asked again: the answer was lost on its way
        Assert.Equal(1, (await ledger.Store.FindAsync("j", Cancellation))!.Attempts);
    }

    [Theory]
    [EveryEngine]
    public async Task Claim_SameArgumentRuns_WaitsUnlessKindAllows(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Jobs.AddAsync("one", Call, [], Cancellation);
        await ledger.Jobs.AddAsync("two", Call, [], Cancellation);
        await ledger.Jobs.AddAsync("other", Call with { Argument = "b" }, [], Cancellation);
        await ClaimAsync(ledger, "one", "c1");

        Assert.Null(await ClaimAsync(ledger, "two", "c2"));
        Assert.NotNull(await ClaimAsync(ledger, "other", "c3"));
        var (_, due) = await ledger.Jobs.EndAsync("one", "c1", AttemptEnd.Succeeded, null, Cancellation);
        Assert.Equal(["two"], due.Select(call => call.Id)); // and its end lets the other go
        Assert.NotNull(await ClaimAsync(ledger, "two", "c2"));
    }

    [Theory]
    [EveryEngine]
    public async Task TakeOver_WorkerDied_IsAFailedAttemptAndTheDeadMayNotWrite(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Jobs.AddAsync("j", Call, [], Cancellation);
        await ledger.Jobs.BeatAsync("dead", 1, Cancellation);
        await ledger.Jobs.ClaimAsync("j", "dead", "old", isExclusive: true, Cancellation);

        var due = await ledger.Jobs.TakeOverAsync("dead", Cancellation);
        await ledger.Jobs.ClaimAsync("j", "heir", "new", isExclusive: true, Cancellation);
        var (late, _) = await ledger.Jobs.EndAsync("j", "old", AttemptEnd.Succeeded, null, Cancellation);

        Assert.Equal(["j"], due.Select(call => call.Id));
        Assert.Null(late);
        var status = await ledger.Store.FindAsync("j", Cancellation);
        Assert.Equal((JobState.Running, 2, 1, "heir"), (status!.State, status.Attempts, status.Failures, status.Worker));
        Assert.Empty(await ledger.Store.ListWorkersAsync(Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Leave_CallsRun_GoBackAndCountForNothing(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Jobs.AddAsync("j", Call, [], Cancellation);
        await ClaimAsync(ledger, "j", "c");

        var due = Assert.Single(await ledger.Jobs.LeaveAsync("w", Cancellation));

        Assert.Equal((JobState.Queued, 0, ledger.Clock.GetUtcNow().UtcDateTime), (due.State, due.Failures, due.DueAtUtc));
    }

    [Theory]
    [EveryEngine]
    public async Task Cancel_BeforeDuringAndAfter_DoesWhatIsLeft(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Jobs.AddAsync("queued", Call with { Argument = "1" }, [], Cancellation);
        await ledger.Jobs.AddAsync("running", Call with { Argument = "2" }, [], Cancellation);
        await ledger.Jobs.AddAsync("after", Call with { Argument = "3" }, ["queued", "running"], Cancellation);
        await ledger.Jobs.AddAsync("last", Call with { Argument = "4" }, ["after"], Cancellation);
        await ClaimAsync(ledger, "running", "c");

        Assert.Equal(JobState.Cancelled, (await ledger.Jobs.CancelAsync("queued", Cancellation)).Call!.State);
        Assert.True((await ledger.Jobs.CancelAsync("running", Cancellation)).Call!.IsCancelAsked);
        await ledger.Jobs.TakeOverAsync("w", Cancellation); // its worker dies: it is not run again

        Assert.Equal(JobState.Cancelled, (await ledger.Store.FindAsync("running", Cancellation))!.State);
        Assert.Equal(JobState.Cancelled, (await ledger.Store.FindAsync("after", Cancellation))!.State); // all that it continues were cancelled
        Assert.Equal(JobState.Cancelled, (await ledger.Store.FindAsync("last", Cancellation))!.State);
        Assert.Null((await ledger.Jobs.CancelAsync("queued", Cancellation)).Call);
        Assert.Null((await ledger.Jobs.CancelAsync("unknown", Cancellation)).Call);
    }

    [Theory]
    [EveryEngine]
    public async Task Add_ContinuesEndedAndUnknown_RunsAtOnceOrIsRefused(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Jobs.AddAsync("first", Call, [], Cancellation);
        await ClaimAsync(ledger, "first", "c");
        await ledger.Jobs.EndAsync("first", "c", AttemptEnd.Succeeded, null, Cancellation);

        Assert.Equal(JobState.Queued, (await ledger.Jobs.AddAsync("next", Call, ["first"], Cancellation))!.State);
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.Jobs.AddAsync("lost", Call, ["nobody"], Cancellation));
        Assert.Null(await ledger.Store.FindAsync("lost", Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task BringForward_ClockWasSetBack_MakesDueWhatNoWaitExplains(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Jobs.AddAsync("retried", Call with { Argument = "r" }, [], Cancellation);
        await ClaimAsync(ledger, "retried", "c1");
        await ledger.Jobs.EndAsync("retried", "c1", AttemptEnd.Failed, "No answer.", Cancellation); // due in five seconds
        ledger.Clock.Jump(TimeSpan.FromHours(1));
        await ledger.Jobs.AddAsync("ahead", Call, [], Cancellation);
        ledger.Clock.Jump(TimeSpan.FromHours(-1));
        Assert.Null(await ClaimAsync(ledger, "ahead", "early"));

        var due = await ledger.Jobs.BringForwardAsync(10, Cancellation);

        Assert.Equal(["ahead"], due.Select(call => call.Id));
        Assert.NotNull(await ClaimAsync(ledger, "ahead", "c2"));
        Assert.Null(await ClaimAsync(ledger, "retried", "early"));
        Assert.Empty(await ledger.Jobs.BringForwardAsync(10, Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task DeleteEnded_OldCalls_GoUnlessAWaitingOneContinuesThem(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        foreach (var id in (string[])["old", "needed", "open"])
        {
            await ledger.Jobs.AddAsync(id, Call with { Argument = id }, [], Cancellation);
        }

        await ledger.Jobs.AddAsync("waiting", Call with { Argument = "w" }, ["needed", "open"], Cancellation);
        await ledger.Jobs.CancelAsync("old", Cancellation);
        await ledger.Jobs.CancelAsync("needed", Cancellation);
        ledger.Clock.Advance(TimeSpan.FromDays(91));
        await ledger.Jobs.AddAsync("new", Call with { Argument = "n" }, [], Cancellation);
        await ledger.Jobs.CancelAsync("new", Cancellation);

        var before = ledger.Clock.GetUtcNow().UtcDateTime.AddDays(-90);
        var deleted = await ledger.Store.WriteAsync(session => session.DeleteEndedAsync(before, 10, Cancellation), Cancellation);

        Assert.Equal(1, deleted);
        var left = await ledger.Store.ListAsync(new JobQuery(null, null, [], 10), Cancellation);
        Assert.Equal(["needed", "new", "open", "waiting"], left.Select(call => call.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [EveryEngine]
    public async Task List_AfterAPlace_GoesOnBehindItEvenWhenItIsGone(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        foreach (var id in (string[])["a", "b", "c", "d"])
        {
            await ledger.Jobs.AddAsync(id, Call with { Argument = id }, [], Cancellation);
        }

        var newest = await ledger.Store.ListAsync(new JobQuery(null, null, [], 2), Cancellation);
        var rest = await ledger.Store.ListAsync(
            new JobQuery(null, null, [], 10) { After = new JobPlace(newest[1].QueuedAtUtc, newest[1].Id) }, Cancellation);
        var behindNobody = await ledger.Store.ListAsync(new JobQuery(null, null, [], 10) { After = new JobPlace(newest[1].QueuedAtUtc, "bb") }, Cancellation);

        Assert.Equal(["d", "c"], newest.Select(call => call.Id));
        Assert.Equal(["b", "a"], rest.Select(call => call.Id));
        Assert.Equal(["b", "a"], behindNobody.Select(call => call.Id));
    }

    private static Task<JobRecord?> ClaimAsync(LedgerOnDatabase ledger, string id, string claim) =>
        ledger.Jobs.ClaimAsync(id, "w", claim, isExclusive: true, Cancellation);
}
