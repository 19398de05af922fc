using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Jobs.Tests.Support;
using CostOptimizer.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Jobs.Tests.Engine;

/// <summary>What a process leaves that dies between two of its steps.</summary>
public sealed class MendingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task CheckIn_CallWasWrittenAndNeverScheduled_RunsAllTheSame(StorageProvider provider)
    {
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using var program = await database.OpenAsync();

        await program.Services.GetRequiredService<JobLedger>().AddAsync("lost", new JobCall("trace", "lost"), [], Cancellation);

        await Eventually.TrueAsync(async () => (await program.Engine.FindAsync("lost", Cancellation))!.State == JobState.Succeeded, "it succeeded");
        await program.StopAsync();
    }

    [Theory]
    [EveryEngine]
    public async Task CheckIn_CallIsHeldByNobodyThatLives_IsTakenOver(StorageProvider provider)
    {
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using var program = await database.OpenAsync();
        var ledger = program.Services.GetRequiredService<JobLedger>();

        // Claimed by a process that died before its first sign of life.
        await ledger.AddAsync("orphan", new JobCall("trace", "orphan"), [], Cancellation);
        await ledger.ClaimAsync("orphan", "ghost", "claim", isExclusive: true, Cancellation);

        await Eventually.TrueAsync(async () => (await program.Engine.FindAsync("orphan", Cancellation))!.State == JobState.Succeeded, "it succeeded");
        Assert.Equal(2, (await program.Engine.FindAsync("orphan", Cancellation))!.Attempts);
        await program.StopAsync();
    }

    [Theory]
    [EveryEngine]
    public async Task CheckIn_ScheduleIsDue_TakesItsTurn(StorageProvider provider)
    {
        await using var database = await JobTestDatabase.CreateAsync(provider);
        await using var program = await database.OpenAsync();

        await program.Engine.RecurAsync("often", new JobCall("trace", "often"), new Recurrence("* * * * * ?", TimeZoneInfo.Utc), Cancellation);
        await Eventually.TrueAsync(
            async () => (await program.Engine.ListAsync(new JobQuery(null, "often@", [JobState.Succeeded], 10), Cancellation)).Count >= 2, "two turns");

        await program.Engine.StopRecurringAsync("often", Cancellation);
        Assert.Empty(await program.Engine.ListSchedulesAsync(Cancellation));
        await program.StopAsync();
    }
}
