using CostOptimizer.Core.Demand;
using CostOptimizer.Storage.Tests.Engines;

namespace CostOptimizer.Storage.Tests.Analyses;

public sealed class FleetHourTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Save_WindowsOverlap_AddsOnlyNewHours(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        await SaveAsync(database, "run-1", Samples.Hours(24));
        await SaveAsync(database, "run-2", Samples.Hours(24, from: 2));

        Assert.Equal(26, await database.CountAsync("FleetHour")); // hours 0..23, then 24 and 25
        Assert.Equal(Samples.Hours(24), await ReadAsync(database, "run-1"));
        Assert.Equal(Samples.Hours(24, from: 2), await ReadAsync(database, "run-2"));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_LatePointsChangedAnHour_NewRunSeesThemAndTheOldOneStaysAsReported(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var asRead = Samples.Hours(3);
        HourlyRollup[] late = [asRead[0], asRead[1], asRead[2] with { ValidBuckets = 11, Mean = 2 }];

        await SaveAsync(database, "run-1", asRead);
        await SaveAsync(database, "run-2", late);
        await SaveAsync(database, "run-3", late);

        Assert.Equal(4, await database.CountAsync("FleetHour")); // three hours, and one of them read twice
        Assert.Equal(asRead, await ReadAsync(database, "run-1"));
        Assert.Equal(late, await ReadAsync(database, "run-2"));
        Assert.Equal(late, await ReadAsync(database, "run-3"));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_SourceFailedAndShowsGaps_DataOfTheOtherRunsStays(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        HourlyRollup[] gaps = [new(Samples.Monday, 0, 1, null, null, null, null, null, null, null, null, null)];

        await SaveAsync(database, "run-1", Samples.Hours(1));
        await SaveAsync(database, "run-2", gaps);
        await SaveAsync(database, "run-3", Samples.Hours(1));

        Assert.Equal(Samples.Hours(1), await ReadAsync(database, "run-1"));
        Assert.Equal(gaps, await ReadAsync(database, "run-2"));
        Assert.Equal(Samples.Hours(1), await ReadAsync(database, "run-3"));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_HoursWithAHole_IsRefusedWhole(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => SaveAsync(database, "run-1", [Samples.Hours(1)[0], Samples.Hours(1, from: 2)[0]]));

        Assert.Contains("2026-03-02T02:00:00.0000000Z came where 2026-03-02T01:00:00.0000000Z was due", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, await database.CountAsync("Run"));
    }

    private static Task SaveAsync(TemporaryDatabase database, string run, IReadOnlyList<HourlyRollup> hours) =>
        database.Analyses.SaveAsync(Samples.Result(Samples.Run(run), Samples.Fleet("vocoder", hours)), Cancellation);

    private static async Task<IReadOnlyList<HourlyRollup>> ReadAsync(TemporaryDatabase database, string run) =>
        (await database.Analyses.ReadAsync(run, Cancellation))!.Plan.Fleets[0].Demand.Hours;
}
