using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Usage;

public sealed class SqlUsageStoreTests
{
    private static readonly FleetId Vocoder = FleetId.Of("111122223333", Samples.Virginia, "vocoder");
    private static readonly DateTime Monday = Samples.Monday;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Save_TwoReadingsThatOverlap_TheLaterWinsWhereBothRead(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = database.Services.GetRequiredService<IUsageStore>();
        await store.SaveAsync([Kept(Monday.AddHours(-30), Monday.AddHours(6), busy: 1)], Cancellation);

        await store.SaveAsync([Kept(Monday.AddHours(3), Monday.AddHours(30), busy: 2)], Cancellation);

        var kept = await ReadAsync(store, Monday.AddHours(-24), Monday.AddHours(48));
        Assert.Equal(new Window(Monday.AddHours(-24), Monday.AddHours(30)), kept.Usage.Window);
        Assert.Equal((27 * 12, 27 * 12), (kept.Usage.BusyDevicesMean.Count(busy => busy == 1), kept.Usage.BusyDevicesMean.Count(busy => busy == 2)));
        Assert.Equal(1, kept.Usage.BusyDevicesMean[(27 * 12) - 1]);
        Assert.All(kept.Usage.RequestsPerSecond, value => Assert.True(double.IsNaN(value)));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_HoleBetweenReadings_OnlyTheLaterIsKept(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = database.Services.GetRequiredService<IUsageStore>();
        await store.SaveAsync([Kept(Monday, Monday.AddHours(6), busy: 1)], Cancellation);

        await store.SaveAsync([Kept(Monday.AddHours(7), Monday.AddHours(9), busy: 2)], Cancellation);

        Assert.Equal(new Window(Monday.AddHours(7), Monday.AddHours(9)), (await ReadAsync(store, Monday, Monday.AddHours(24))).Usage.Window);
    }

    [Theory]
    [EveryEngine]
    public async Task Save_ReadOtherwise_TakesThePlaceOfWhatWasKept(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = database.Services.GetRequiredService<IUsageStore>();
        await store.SaveAsync([Kept(Monday, Monday.AddHours(6), busy: 1)], Cancellation);

        await store.SaveAsync([Kept(Monday.AddHours(4), Monday.AddHours(8), busy: 2) with { ReadingKey = "other" }], Cancellation);

        var kept = await ReadAsync(store, Monday, Monday.AddHours(24));
        Assert.Equal(new Window(Monday.AddHours(4), Monday.AddHours(8)), kept.Usage.Window);
        Assert.Equal("other", kept.ReadingKey);
    }

    [Theory]
    [EveryEngine]
    public async Task Read_RejectedDatapoints_AreThoseOfTheDaysAskedFor(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = database.Services.GetRequiredService<IUsageStore>();
        await store.SaveAsync([Kept(Monday, Monday.AddHours(24), busy: 1, rejected: 5)], Cancellation);
        await store.SaveAsync([Kept(Monday.AddHours(24), Monday.AddHours(48), busy: 1, rejected: 2)], Cancellation);

        Assert.Equal(7, (await ReadAsync(store, Monday, Monday.AddHours(48))).Usage.RejectedDatapoints);
        Assert.Equal(2, (await ReadAsync(store, Monday.AddHours(24), Monday.AddHours(48))).Usage.RejectedDatapoints);
    }

    [Theory]
    [EveryEngine]
    public async Task Save_HoursReadAgain_CountsTheirRejectedDatapointsOnce(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = database.Services.GetRequiredService<IUsageStore>();
        await store.SaveAsync([Kept(Monday, Monday.AddHours(4), busy: 1, rejected: 5)], Cancellation);
        await store.SaveAsync([Kept(Monday.AddHours(4), Monday.AddHours(8), busy: 1, rejected: 2)], Cancellation);

        await store.SaveAsync([Kept(Monday.AddHours(4), Monday.AddHours(10), busy: 1, rejected: 3)], Cancellation);

        // Five of the first four hours, and the three of the last reading of what follows.
        Assert.Equal(8, (await ReadAsync(store, Monday, Monday.AddHours(10))).Usage.RejectedDatapoints);
    }

    [Theory]
    [EveryEngine]
    public async Task Read_NothingKeptInTheWindow_IsMissing(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = database.Services.GetRequiredService<IUsageStore>();
        await store.SaveAsync([Kept(Monday, Monday.AddHours(6), busy: 1)], Cancellation);

        Assert.Empty(await store.ReadAsync([Vocoder], new Window(Monday.AddDays(2), Monday.AddDays(3)), Cancellation));
        Assert.Empty(await store.ReadAsync([FleetId.Of("111122223333", Samples.Virginia, "other")], new Window(Monday, Monday.AddDays(3)), Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Retention_DaysBeyondAnyLookBack_GoOneAfterTheOther(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Services.GetRequiredService<IUsageStore>().SaveAsync([Kept(Monday, Monday.AddDays(3), busy: 1)], Cancellation);
        var retention = database.Services.GetServices<IRetention>().Single(each => each.What == "days of usage buckets");

        // A look-back reaches 93 days at most, and a week is left on top: 102 days after Monday, Monday and Tuesday have passed.
        var now = Monday.AddDays(102);
        Assert.Equal(1, await retention.DeleteOldAsync(now, Cancellation));
        Assert.Equal(1, await retention.DeleteOldAsync(now, Cancellation));
        Assert.Equal(0, await retention.DeleteOldAsync(now, Cancellation));
        Assert.Equal(1, await database.CountAsync("FleetUsageDay"));
        Assert.Empty(await database.Services.GetRequiredService<IUsageStore>().ReadAsync([Vocoder], new Window(Monday, Monday.AddDays(3)), Cancellation));
    }

    private static async Task<KeptUsage> ReadAsync(IUsageStore store, DateTime from, DateTime to) =>
        (await store.ReadAsync([Vocoder], new Window(from, to), Cancellation))[Vocoder];

    private static KeptUsage Kept(DateTime from, DateTime to, double busy, int rejected = 0)
    {
        var usage = new FleetUsage(new Window(from, to), FleetUsage.DefaultBucket, DeviceSignal.GpuUtilization) { Warnings = ["odd"] };
        usage.RejectedPerBucket[0] = rejected;
        Array.Fill(usage.BusyDevicesMean, busy);
        return new KeptUsage(Vocoder, "key", ["i-1", "i-2"], usage);
    }
}
