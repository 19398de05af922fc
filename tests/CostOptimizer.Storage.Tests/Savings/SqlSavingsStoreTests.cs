using System.Text.Json;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Invoices;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Savings;

public sealed class SqlSavingsStoreTests
{
    private static readonly DateTime Week = Samples.Monday.AddDays(7);
    private static readonly FleetId Vocoder = FleetId.Of("111122223333", Samples.Virginia, "vocoder");
    private static readonly OfferingKey P3 = OfferingKey.LinuxShared(Samples.Virginia, "p3.2xlarge");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Add_Twice_KeepsTheFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        await Store(database).AddAsync([Tracked("a"), Tracked("b")], Cancellation);
        await Store(database).AddAsync([Tracked("a") with { Headline = "another" }], Cancellation);

        Assert.Equal(Text((TrackedSaving[])[Tracked("a"), Tracked("b")]), Text(await Store(database).ReadTrackedAsync(Cancellation)));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_AWeekAgain_TakesThePlaceOfTheFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await Store(database).AddAsync([Tracked("a"), Tracked("b")], Cancellation);
        var later = new MeasuredWeek(Week.AddDays(7), [], [], []);

        await Store(database).SaveAsync(Measured(100m, "a", "b"), Cancellation);
        await Store(database).SaveAsync(later, Cancellation);
        await Store(database).SaveAsync(Measured(1m / 3m, "a"), Cancellation);

        Assert.Equal(Text((MeasuredWeek[])[Measured(1m / 3m, "a"), later]), Text(await Store(database).ReadWeeksAsync(null, Cancellation)));
        Assert.Equal(Text((MeasuredWeek[])[later]), Text(await Store(database).ReadWeeksAsync(later.WeekUtc, Cancellation)));
    }

    [Theory]
    [EveryEngine]
    public async Task ReadSavings_FromAWeekOn_LeavesOutEarlierWeeksAndWhatFleetsCost(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await Store(database).AddAsync([Tracked("a"), Tracked("b")], Cancellation);
        var first = Measured(100m, "b", "a");
        await Store(database).SaveAsync(first, Cancellation);
        await Store(database).SaveAsync(new MeasuredWeek(Week.AddDays(7), ["run-3"], [], []), Cancellation);

        var all = await Store(database).ReadSavingsAsync(null, Cancellation);
        var later = await Store(database).ReadSavingsAsync(Week.AddDays(1), Cancellation);

        Assert.Equal(Text((WeekSavings[])[new(Week, [first.Savings[1], first.Savings[0]], first.Totals), new(Week.AddDays(7), [], [])]), Text(all));
        Assert.Equal(Text(all.Skip(1)), Text(later));
    }

    [Theory]
    [EveryEngine]
    public async Task ReadStamp_AfterEveryWrite_IsAnother(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        List<string> stamps = [await Store(database).ReadStampAsync(Cancellation)];
        await Store(database).AddAsync([Tracked("a")], Cancellation);
        stamps.Add(await Store(database).ReadStampAsync(Cancellation));
        foreach (var week in (MeasuredWeek[])[Measured(1m, "a"), Measured(1m, "a"), new(Week.AddDays(-7), [], [], []), Measured(2m, "a")])
        {
            await Store(database).SaveAsync(week, Cancellation);
            stamps.Add(await Store(database).ReadStampAsync(Cancellation));
        }

        Assert.Equal(6, stamps.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(stamps[^1], await Store(database).ReadStampAsync(Cancellation)); // and reading changes nothing
    }

    [Theory]
    [EveryEngine]
    public async Task Save_ResultWithUsageBesideFleets_IsReadBack(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var beside = new EstateBeside(
            [new UsageSeries("other/111122223333/us-east-1", "111122223333", P3, "use1-az1", InstanceLifecycle.OnDemand, [1m, 0.5m], null)],
            [new CapacityReservation("cr-1", "111122223333", P3, "use1-az1", 2, Samples.Monday, null)]);

        await database.Analyses.SaveAsync(Samples.Result() with { Beside = beside }, Cancellation);

        Assert.Equal(Text(beside), Text((await database.Analyses.ReadLatestAsync(Cancellation))!.Beside));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_InvoiceOfOneSourceAgain_TakesThePlaceOfTheFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = database.Services.GetRequiredService<IInvoiceStore>();
        var invoice = new Invoice("s3://exports/cur", Week, 2, 3, Week, Week.AddDays(7), [new InvoiceAmount(Week, Vocoder, InvoiceKind.Instances, Money.Usd(1m / 3m), 3)], ["old.csv is an older version."]);

        await store.SaveAsync(invoice with { Rows = 1 }, Cancellation);
        await store.SaveAsync(invoice, Cancellation);
        await store.SaveAsync(invoice with { Source = "folder" }, Cancellation);

        Assert.Equal(Text((Invoice[])[invoice with { Source = "folder" }, invoice]), Text(await store.ReadAsync(Cancellation)));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_TheSameAdviceTwice_IsOneAndAuditedOnce(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = database.Services.GetRequiredService<IAdviceStore>();
        var import = new AdviceImport(
            new string('a', 64), "=export", "ada", Week, 1, [new AwsAdvice(AdviceTool.CostOptimizationHub, "1", "i-1", "Stop", null, null, Money.Usd(1m / 3m), null, 14m, null, null, Week)]);
        var entry = AuditEntry.Of(new Actor("ada", Role.Analyst, "127.0.0.1"), Week, "advice.import", import.Id, null, null);

        Assert.True(await store.AddAsync(import, entry, Cancellation));
        Assert.False(await store.AddAsync(import, entry, Cancellation));

        Assert.Equal(Text((AdviceImport[])[import]), Text(await store.ReadAsync(Cancellation)));
        Assert.Equal(1, await database.CountAsync("AuditEntry"));
    }

    private static TrackedSaving Tracked(string id) => new(
        id,
        SavingOrigin.Detected,
        "Move \0 主机",
        new Baseline(
            $"{Vocoder}/migrate/g4dn.xlarge", Vocoder, "111122223333", ActionKind.Migrate, "run", Samples.Monday, Money.Usd(10m / 3m), Money.Usd(20m),
            [new BaselinePart(P3, "use1-az1", InstanceLifecycle.OnDemand, 3m, null)], true, [.. Enumerable.Repeat(3m, 168)], new DemandLevel("V100", 1.0 / 3, 2, null, null), 0.5, 0.7,
            new PlannedMove(P3, 2.5m, 0m, null, [new PlannedCover("plan", 1m, HourlyRate.Usd(0.3m))], 0.4), [new PricedOffering(P3, HourlyRate.Usd(3.06m))],
            Samples.Result().ReservedInstances, Samples.Result().SavingsPlans),
        [Vocoder.Value]);

    private static MeasuredWeek Measured(decimal amount, params string[] ids)
    {
        var money = Money.Usd(amount);
        var difference = new SavingDifference(money, money, money, money, money, money);
        return new MeasuredWeek(
            Week,
            ["run-1", "run-2"],
            [.. ids.Select(id => new SavingWeek(
                id,
                new WeekSaving("r", Vocoder, Week, 160, null, 0.5m, DemandBasis.Speedup, money, new MeasuredSaving(money, money, money, money, difference)),
                [new Sighting("run-1", Week, new Dictionary<string, int> { ["p3.2xlarge"] = 2 }, 2.5m, 0m)]))],
            [new EstateSaving(Currency.Usd, Week, 1, money, money)])
        {
            Costs = [new WeekCost(Vocoder, money, 160), new WeekCost(null, money, 168)],
        };
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, ResultJson.Compact);

    private static ISavingsStore Store(TemporaryDatabase database) => database.Services.GetRequiredService<ISavingsStore>();
}
