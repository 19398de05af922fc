using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Weekly;

public sealed class SqlWeeklySourceTests
{
    private static readonly DateTime Start = Samples.Monday.AddHours(24); // of the samples' run

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task FindRuns_WhoseLookBackTouchesTheWindow(Engine engine)
    {
        await using var database = await WithRunAsync(engine);

        Assert.Single(await Source(database).FindRunsAsync(new Window(Samples.Monday.AddHours(23), Samples.Monday.AddDays(7)), Cancellation));
        Assert.Empty(await Source(database).FindRunsAsync(new Window(Samples.Monday.AddHours(24), Samples.Monday.AddDays(7)), Cancellation));
        Assert.Empty(await Source(database).FindRunsAsync(new Window(Samples.Monday.AddDays(-7), Samples.Monday), Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task ReadCalls_OfRunsThatStartedInTheWindow_AddsTheirCharges(Engine engine)
    {
        await using var database = await WithRunAsync(engine);

        var calls = Assert.Single(await Source(database).ReadCallsAsync(new Window(Start, Start.AddHours(1)), Cancellation));

        Assert.Equal(new RunCalls(Samples.Run().Id, 6, Money.Usd(0.01234m)), calls); // two operations, three calls each
        Assert.Empty(await Source(database).ReadCallsAsync(new Window(Start.AddHours(1), Start.AddHours(2)), Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task ReadDecisions_UntilAnInstant_IncludesIt(Engine engine)
    {
        await using var database = await WithRunAsync(engine);
        var decisions = database.Services.GetRequiredService<IDecisionStore>();
        var first = Decided(DecisionKind.Accepted, Start);
        var second = Decided(DecisionKind.Implemented, Start.AddSeconds(1));
        await decisions.TryAddAsync(first, 0, Entry(), Cancellation);
        await decisions.TryAddAsync(second, 1, Entry(), Cancellation);

        Assert.Equal([first with { Version = 1 }], await Source(database).ReadDecisionsAsync(Start, Cancellation));
        Assert.Equal([first with { Version = 1 }, second with { Version = 2 }], await Source(database).ReadDecisionsAsync(Start.AddDays(1), Cancellation));
    }

    private static async Task<TemporaryDatabase> WithRunAsync(Engine engine)
    {
        var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Services.GetRequiredService<IAnalysisStore>().SaveAsync(Samples.Result(), Cancellation);
        return database;
    }

    private static IWeeklySource Source(TemporaryDatabase database) => database.Services.GetRequiredService<IWeeklySource>();

    private static Decision Decided(DecisionKind kind, DateTime at) => new(
        Guid.NewGuid(), FleetId.Of("111122223333", Samples.Virginia, "vocoder"), 0, "r1", Samples.Run().Id, kind, null, null, null, "Li Wei \0", at);

    private static AuditEntry Entry() => AuditEntry.Of(Actor.OfCommandLine("tester"), Start, "recommendation.decide", "r1", null, null);
}
