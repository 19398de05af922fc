using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Reading;

public sealed class SqlResultReaderTests
{
    private static readonly FleetId Vocoder = FleetId.Of("111122223333", Samples.Virginia, "vocoder");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task ReadFreshness_AccountsWithAndWithoutData_GivesTheNewestOfEach(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Analyses.SaveAsync(Samples.Result(Samples.Run("run-1")), TestContext.Current.CancellationToken);

        Assert.Equal(
            [new AccountFreshness("111122223333", Samples.Monday.AddHours(23)), new AccountFreshness("444455556666", null)],
            await database.Services.GetRequiredService<IResultReader>().ReadFreshnessAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [EveryEngine]
    public async Task ReadFreshness_AccountThatIsReadNoLonger_IsLeftOutOnceEverythingWasReadWithoutIt(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var first = Samples.Result(Samples.Run("run-1"));
        var without = first with { Partitions = [first.Partitions[0]] };
        await database.Analyses.SaveAsync(first, Cancellation);

        // Where something is missing, or only a part was asked for, nobody knows that an account is gone.
        await database.Analyses.SaveAsync(without with { Run = Samples.Run("run-2", startHour: 25) }, Cancellation);
        await database.Analyses.SaveAsync(
            without with { Run = Samples.Run("run-3", startHour: 26, RunStatus.Succeeded) with { Scope = new(["111122223333"], []) } }, Cancellation);
        var before = await Reader(database).ReadFreshnessAsync(Cancellation);
        await database.Analyses.SaveAsync(without with { Run = Samples.Run("run-4", startHour: 27, RunStatus.Succeeded) }, Cancellation);

        Assert.Equal(["111122223333", "444455556666"], before.Select(account => account.AccountId));
        Assert.Equal([new AccountFreshness("111122223333", Samples.Monday.AddHours(23))], await Reader(database).ReadFreshnessAsync(Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task ReadIndex_StoredRun_HasTheFiguresOfItsDocuments(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var result = Samples.Result();
        await database.Analyses.SaveAsync(result, Cancellation);

        var index = (await Reader(database).ReadIndexAsync(result.Run.Id, Cancellation))!;

        var line = Assert.Single(index.Fleets);
        Assert.Equal((Vocoder, "vocoder", "p3.2xlarge", 1), (line.Id, line.Name, line.TypeName, line.Count));
        Assert.Equal((Money.Usd(2_233.80m), Samples.Monday, Samples.Monday.AddHours(23)), (line.List, line.FirstHourUtc, line.LastHourUtc));
        var saving = line.Recommendation.Savings!;
        Assert.Equal((Money.Usd(-10m), Money.Usd(900m), 0.83), (saving.P10, saving.P90, saving.ProbabilityOfSaving));
        Assert.Equal(("g4dn.xlarge", 4, Money.Usd(4_800m)), (line.Recommendation.TypeName, line.Recommendation.Count, line.Recommendation.OneOffCost));
        Assert.Equal(["ri-1", "ri-2", "sp-1"], index.Commitments.Select(commitment => commitment.Id));
        Assert.Equal(Money.Usd(1.5m), index.Commitments[2].Hourly);
    }

    [Theory]
    [EveryEngine]
    public async Task ReadFleet_StoredRun_GivesTheFleetWithoutItsHours(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var result = Samples.Result();
        await database.Analyses.SaveAsync(result, Cancellation);
        var stored = result.Plan.Fleets[0];

        var fleet = await Reader(database).ReadFleetAsync(result.Run.Id, Vocoder, Cancellation);

        Assert.Equal(Json(stored with { Demand = stored.Demand with { Hours = [] } }), Json(fleet));
        Assert.Null(await Reader(database).ReadFleetAsync(result.Run.Id, new FleetId("other"), Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task ReadHours_OfAWindow_AreThoseThatTheRunReported(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var first = Samples.Result(Samples.Run("20260303T000000Z-aaaaaaaa"));
        var second = Samples.Result(Samples.Run("20260303T010000Z-bbbbbbbb", startHour: 25), Samples.Fleet("vocoder", Samples.Hours(24, mean: 9)));
        await database.Analyses.SaveAsync(first, Cancellation);
        await database.Analyses.SaveAsync(second, Cancellation);
        var (from, to) = (Samples.Monday.AddHours(2), Samples.Monday.AddHours(5));

        Assert.Equal(first.Plan.Fleets[0].Demand.Hours.Skip(2).Take(3), await Reader(database).ReadHoursAsync(first.Run.Id, Vocoder, from, to, Cancellation));
        Assert.Equal(second.Plan.Fleets[0].Demand.Hours, await Reader(database).ReadHoursAsync(second.Run.Id, Vocoder, null, null, Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task ListRuns_PageByPage_GivesEachOnceNewestFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        foreach (var hour in (int[])[24, 26, 25])
        {
            await database.Analyses.SaveAsync(Samples.Result(Samples.Run($"run-{hour}", hour)), Cancellation);
        }

        var reader = Reader(database);
        var page = await reader.ListRunsAsync(before: null, limit: 2, Cancellation);
        var rest = await reader.ListRunsAsync(page[^1].Id, limit: 2, Cancellation);

        Assert.Equal(["run-26", "run-25", "run-24"], page.Concat(rest).Select(run => run.Id));
        Assert.Equal("run-26", await reader.FindLatestAsync(Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Read_UnknownOrHostileRun_IsNothing(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Analyses.SaveAsync(Samples.Result(), Cancellation);
        var reader = Reader(database);

        foreach (var id in (string[])["none", "a\0b", "20260303T000000Z-AAAAAAAA", "' OR 1=1 --"])
        {
            Assert.Null(await reader.ReadIndexAsync(id, Cancellation));
            Assert.Empty(await reader.ListRunsAsync(id, 10, Cancellation));
        }
    }

    private static IResultReader Reader(TemporaryDatabase database) => database.Services.GetRequiredService<IResultReader>();

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ResultJson.Indented);
}
