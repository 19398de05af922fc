using CostOptimizer.Application.Jobs;
using CostOptimizer.Jobs.Tests.Support;
using CostOptimizer.Storage;

namespace CostOptimizer.Jobs.Tests.Schedules;

/// <summary>It is noon on 1 March 2026; the schedule is due daily at 05:00 UTC.</summary>
public sealed class ScheduleLedgerTests
{
    private static readonly JobCall Call = new("order-analysis", "{turn}");
    private static readonly Recurrence AtFive = new("0 0 5 * * ?", TimeZoneInfo.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task TakeTurn_ThreeWereMissed_MakesUpForTheLast(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Schedules.SetAsync("daily", Call, AtFive, Cancellation);
        Assert.Null(await ledger.Schedules.TakeTurnAsync("daily", Cancellation));

        ledger.Clock.Advance(TimeSpan.FromDays(3));
        await ledger.Schedules.SetAsync("daily", Call, AtFive, Cancellation); // as every start does
        var turn = await ledger.Schedules.TakeTurnAsync("daily", Cancellation);

        Assert.Equal(("daily@20260304T050000Z", JobState.Queued, new JobCall("order-analysis", "daily@20260304T050000Z")), (turn!.Id, turn.State, turn.Call));
        Assert.Null(await ledger.Schedules.TakeTurnAsync("daily", Cancellation));
        var schedule = Assert.Single(await ledger.Store.ListSchedulesAsync(Cancellation));
        Assert.Equal(new DateTime(2026, 3, 5, 5, 0, 0, DateTimeKind.Utc), schedule.NextTurnUtc);
    }

    [Theory]
    [EveryEngine]
    public async Task TakeTurn_ClockJumpsAnHourAndBack_EachTurnOnce(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Schedules.SetAsync("daily", Call, AtFive, Cancellation);
        ledger.Clock.Advance(TimeSpan.FromHours(16.5)); // 04:30

        ledger.Clock.Jump(TimeSpan.FromHours(1));
        var early = await ledger.Schedules.TakeTurnAsync("daily", Cancellation);
        ledger.Clock.Jump(TimeSpan.FromHours(-1));
        ledger.Clock.Advance(TimeSpan.FromHours(1)); // 05:30, again
        var again = await ledger.Schedules.TakeTurnAsync("daily", Cancellation);
        await EndAsync(ledger, early!.Id);
        ledger.Clock.Advance(TimeSpan.FromDays(1));
        var next = await ledger.Schedules.TakeTurnAsync("daily", Cancellation);

        Assert.Equal(("daily@20260302T050000Z", null, "daily@20260303T050000Z"), (early.Id, again?.Id, next?.Id));
    }

    [Theory]
    [EveryEngine]
    public async Task TakeTurn_ClockWasSetBack_GoesOnFromWhatItShows(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Schedules.SetAsync("often", Call, new Recurrence("0 0/5 * * * ?", TimeZoneInfo.Utc), Cancellation);
        ledger.Clock.Jump(TimeSpan.FromHours(1));
        await EndAsync(ledger, (await ledger.Schedules.TakeTurnAsync("often", Cancellation))!.Id); // 13:00, and the next at 13:05

        ledger.Clock.Jump(TimeSpan.FromHours(-1));
        Assert.True(ledger.Schedules.HasTurn(Assert.Single(await ledger.Store.ListSchedulesAsync(Cancellation))));
        Assert.Null(await ledger.Schedules.TakeTurnAsync("often", Cancellation));
        Assert.False(ledger.Schedules.HasTurn(Assert.Single(await ledger.Store.ListSchedulesAsync(Cancellation))));
        ledger.Clock.Advance(TimeSpan.FromMinutes(5));
        var turn = await ledger.Schedules.TakeTurnAsync("often", Cancellation);
        await EndAsync(ledger, turn!.Id);
        ledger.Clock.Advance(TimeSpan.FromMinutes(55));
        var repeated = await ledger.Schedules.TakeTurnAsync("often", Cancellation); // 13:00 was taken

        Assert.Equal(("often@20260301T120500Z", null), (turn.Id, repeated?.Id));
    }

    [Theory]
    [EveryEngine]
    public async Task TakeTurnNow_OutOfTurn_IsOneWhileItRunsAndLeavesTheNextTurn(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Schedules.SetAsync("daily", Call, AtFive, Cancellation);

        var first = await ledger.Schedules.TakeTurnNowAsync("daily", Cancellation);
        ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        var meanwhile = await ledger.Schedules.TakeTurnNowAsync("daily", Cancellation);
        await EndAsync(ledger, first!.Id);
        var second = await ledger.Schedules.TakeTurnNowAsync("daily", Cancellation);

        Assert.Equal(
            ("daily@20260301T120000Z", "daily@20260301T120000Z", "daily@20260301T120100Z"), (first.Id, meanwhile!.Id, second!.Id));
        Assert.Equal(new JobCall("order-analysis", "daily@20260301T120100Z"), second.Call);
        Assert.Equal(new DateTime(2026, 3, 2, 5, 0, 0, DateTimeKind.Utc), Assert.Single(await ledger.Store.ListSchedulesAsync(Cancellation)).NextTurnUtc);
        Assert.Null(await ledger.Schedules.TakeTurnNowAsync("nightly", Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task TakeTurn_TheOneBeforeHasNotEnded_SkipsAndSaysSo(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Schedules.SetAsync("daily", Call, AtFive, Cancellation);
        ledger.Clock.Advance(TimeSpan.FromDays(1));
        await ledger.Schedules.TakeTurnAsync("daily", Cancellation);
        ledger.Clock.Advance(TimeSpan.FromDays(1));

        var skipped = await ledger.Schedules.TakeTurnAsync("daily", Cancellation);

        Assert.Equal(JobState.Cancelled, skipped!.State);
        Assert.Equal("Skipped: the turn before, daily@20260302T050000Z, had not ended.", (await ledger.Store.FindAsync("daily@20260303T050000Z", Cancellation))!.Reason);
    }

    [Theory]
    [EveryEngine]
    public async Task TakeTurn_TwoWorkersAtOnce_OneHasIt(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Schedules.SetAsync("daily", Call, AtFive, Cancellation);
        ledger.Clock.Advance(TimeSpan.FromDays(1));

        var turns = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ledger.Schedules.TakeTurnAsync("daily", Cancellation))));

        Assert.Single(turns, turn => turn is not null);
    }

    [Theory]
    [EveryEngine]
    public async Task Set_CronChanges_ForgetsTheTurnThatWasDue(StorageProvider provider)
    {
        await using var ledger = await LedgerOnDatabase.CreateAsync(provider);
        await ledger.Schedules.SetAsync("daily", Call, AtFive, Cancellation);
        ledger.Clock.Advance(TimeSpan.FromDays(1));

        await ledger.Schedules.SetAsync("daily", Call, AtFive with { Cron = "0 0 6 * * ?" }, Cancellation);

        Assert.Null(await ledger.Schedules.TakeTurnAsync("daily", Cancellation));
        await ledger.Schedules.RemoveAsync("daily", Cancellation);
        Assert.Empty(await ledger.Store.ListSchedulesAsync(Cancellation));
    }

    private static async Task EndAsync(LedgerOnDatabase ledger, string id)
    {
        await ledger.Jobs.ClaimAsync(id, "w", "c", isExclusive: true, Cancellation);
        await ledger.Jobs.EndAsync(id, "c", Application.Jobs.Ledger.AttemptEnd.Succeeded, null, Cancellation);
    }
}
