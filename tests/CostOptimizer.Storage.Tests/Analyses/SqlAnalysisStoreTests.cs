using System.Text.Json;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Json;
using CostOptimizer.Storage.Tests.Engines;

namespace CostOptimizer.Storage.Tests.Analyses;

public sealed class SqlAnalysisStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Read_AfterSave_GivesTheSameResult(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var result = Samples.Result();

        await database.Analyses.SaveAsync(result, Cancellation);

        Assert.Equal(Json(result), Json(await database.Analyses.ReadAsync(result.Run.Id, Cancellation)));
        Assert.Equal(Json(result), Json(await database.Analyses.ReadLatestAsync(Cancellation)));
    }

    [Theory]
    [EveryEngine]
    public async Task Read_EmptyResult_GivesTheSameResult(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var result = new AnalysisResult(Samples.Run(), [], [], new([], []), [], [], []);

        await database.Analyses.SaveAsync(result, Cancellation);

        Assert.Equal(Json(result), Json(await database.Analyses.ReadAsync(result.Run.Id, Cancellation)));
    }

    [Theory]
    [EveryEngine]
    public async Task Read_FleetWithoutHours_GivesTheSameResult(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var result = Samples.Result(run: null, Samples.Fleet("silent", []), Samples.Fleet("vocoder", Samples.Hours(3)));

        await database.Analyses.SaveAsync(result, Cancellation);

        Assert.Equal(Json(result), Json(await database.Analyses.ReadAsync(result.Run.Id, Cancellation)));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_SameRunTwice_LeavesTheFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var first = Samples.Result();
        await database.Analyses.SaveAsync(first, Cancellation);

        await database.Analyses.SaveAsync(first with { Calls = [] }, Cancellation);

        Assert.Equal(Json(first), Json(await database.Analyses.ReadAsync(first.Run.Id, Cancellation)));
        Assert.Equal(1, await database.CountAsync("Run"));
        Assert.Equal(24, await database.CountAsync("FleetHour"));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_PartitionsAndFleetsInAnyOrder_ReadsBackAlike(Engine engine)
    {
        await using var ordered = await TemporaryDatabase.MigratedAsync(engine);
        await using var reversed = await TemporaryDatabase.MigratedAsync(engine);
        var result = Samples.Result(run: null, Samples.Fleet("a", Samples.Hours(2)), Samples.Fleet("b", Samples.Hours(2)));

        await ordered.Analyses.SaveAsync(result, Cancellation);
        await reversed.Analyses.SaveAsync(
            result with
            {
                Partitions = [.. result.Partitions.Reverse()],
                Plan = new([.. result.Plan.Fleets.Reverse()], [.. result.Plan.Totals.Reverse()]),
                Calls = [.. result.Calls.Reverse()],
            },
            Cancellation);

        Assert.Equal(Json(await ordered.Analyses.ReadLatestAsync(Cancellation)), Json(await reversed.Analyses.ReadLatestAsync(Cancellation)));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_FleetTwiceInOneResult_WritesNothing(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var result = Samples.Result(run: null, Samples.Fleet("twin", Samples.Hours(2)), Samples.Fleet("twin", Samples.Hours(2)));

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => database.Analyses.SaveAsync(result, Cancellation));

        Assert.StartsWith("The fleet 111122223333/us-east-1/twin appears twice", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, await database.CountAsync("Run"));
        Assert.Equal(0, await database.CountAsync("RunPartition"));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_MoreFleetsThanOneBatch_ReadsBackInOrder(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var result = Samples.Result(
            run: null, [.. Enumerable.Range(0, 450).Select(number => Samples.Fleet($"fleet-{number:D3}", Samples.Hours(2)))]);

        await database.Analyses.SaveAsync(result, Cancellation);

        var read = await database.Analyses.ReadLatestAsync(Cancellation);
        Assert.Equal(result.Plan.Fleets.Select(fleet => fleet.Fleet.Id), read!.Plan.Fleets.Select(fleet => fleet.Fleet.Id));
        Assert.All(read.Plan.Fleets, fleet => Assert.Equal(2, fleet.Demand.Hours.Count));
    }

    [Theory]
    [EveryEngine]
    public async Task ReadLatest_NewestRunFailed_GivesTheLastThatFinished(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Analyses.SaveAsync(Samples.Result(Samples.Run("run-2", startHour: 48)), Cancellation);
        await database.Analyses.SaveAsync(Samples.Result(Samples.Run("run-1", startHour: 24)), Cancellation);
        await database.Analyses.SaveAsync(Samples.Result(Samples.Run("run-3", startHour: 72, RunStatus.Failed)), Cancellation);

        var latest = await database.Analyses.ReadLatestAsync(Cancellation);

        Assert.Equal("run-2", latest!.Run.Id);
    }

    [Theory]
    [EveryEngine]
    public async Task Read_NothingStored_GivesNull(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        Assert.Null(await database.Analyses.ReadLatestAsync(Cancellation));
        Assert.Null(await database.Analyses.ReadAsync("' OR 1=1 --", Cancellation));
        Assert.Empty(await database.Analyses.ListRunsAsync(10, Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task ListRuns_MoreThanTheLimit_GivesTheNewestFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        foreach (var hour in new[] { 48, 24, 72 })
        {
            await database.Analyses.SaveAsync(Samples.Result(Samples.Run($"run-{hour}", hour)), Cancellation);
        }

        var runs = await database.Analyses.ListRunsAsync(2, Cancellation);

        Assert.Equal(["run-72", "run-48"], runs.Select(run => run.Id));
        Assert.Equal(Json(Samples.Run("run-72", 72)), Json(runs[0]));
    }

    [Theory]
    [EveryEngine]
    public async Task ListRuns_LimitOfZero_IsRefused(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => database.Analyses.ListRunsAsync(0, Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_Cancelled_WritesNothing(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Analyses.SaveAsync(Samples.Result(), cancelled.Token));

        Assert.Equal(0, await database.CountAsync("Run"));
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ResultJson.Indented);
}
