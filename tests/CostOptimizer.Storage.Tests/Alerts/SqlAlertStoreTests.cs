using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Alerts;

public sealed class SqlAlertStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Record_TheSameFact_IsToldOnceAndAgainWhenWorse(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = Store(database);

        Assert.False(Assert.Single(await RecordAsync(store, Alert(level: 1))).IsWorse);
        Assert.Empty(await RecordAsync(store, Alert(level: 1)));
        Assert.Empty(await RecordAsync(store, Alert(level: 0)));
        Assert.True(Assert.Single(await RecordAsync(store, Alert(level: 2), Alert(level: 2))).IsWorse);

        var outbox = database.Services.GetRequiredService<IDeliveryOutbox>();
        Assert.Equal(2, (await outbox.ListAsync(10, Cancellation)).Count);
        Assert.Equal("run-9", await store.FindEvaluatedAsync(Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Record_WhatCannotBeTold_IsNotRecorded(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = Store(database);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.RecordAsync(
            [Alert(level: 1)], "run-9", Samples.Monday, _ => throw new InvalidOperationException(), Cancellation));

        Assert.Empty(await store.ListAsync(null, 10, Cancellation));
        Assert.Null(await store.FindEvaluatedAsync(Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task List_PageByPage_IsEachOnceNewestFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = Store(database);
        await RecordAsync(store, Alert(1, "a", minute: 1), Alert(1, "b \0 主机", minute: 2), Alert(1, "c", minute: 2));

        var first = await store.ListAsync(null, 2, Cancellation);
        var second = await store.ListAsync((first[^1].SeenAtUtc, first[^1].Id), 9, Cancellation);

        Assert.Equal(["b \0 主机", "c"], first.Select(alert => alert.Subject).Order(StringComparer.Ordinal));
        Assert.Equal("a", Assert.Single(second).Subject);
        Assert.Equal(Alert(1, "a", minute: 1).Facts, (await store.FindAsync(second[0].Id, Cancellation))!.Facts);
        Assert.Null(await store.FindAsync(second[0].Id.ToUpperInvariant(), Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task List_Untold_IsWhatHasNoDeliveryHoweverOldTheRestIs(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = Store(database);
        await RecordAsync(store, Alert(1, "told", minute: 3));
        await store.RecordAsync([Alert(1, "a", minute: 1), Alert(1, "b", minute: 2)], null, Samples.Monday, _ => [], Cancellation);

        Assert.Equal(["b"], (await store.ListUntoldAsync(1, Cancellation)).Select(alert => alert.Subject));
        Assert.Equal(2, await store.CountUntoldAsync(Cancellation));
        Assert.Equal(["a", "told"], (await store.ListAsync([Alert(1, "told").Id, Alert(1, "a").Id, "x"], Cancellation)).Select(alert => alert.Subject).Order(StringComparer.Ordinal));
    }

    [Theory]
    [EveryEngine]
    public async Task Due_WhatGotWorse_WaitsForTheMilderOfItsTargetAndHastensIt(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var (store, outbox) = (Store(database), database.Services.GetRequiredService<IDeliveryOutbox>());
        await store.RecordAsync([Alert(0), Alert(0, "other")], null, Samples.Monday, raised => To(raised, 7), Cancellation);
        await store.RecordAsync([Alert(1)], null, Samples.Monday, raised => To(raised, 0), Cancellation);

        var first = Assert.Single(await outbox.ReadDueAsync(Samples.Monday, 9, Cancellation));
        await outbox.SaveAsync(first with { Attempts = 1, NextAttemptUtc = Samples.Monday.AddHours(1) }, Cancellation);
        var whileItWaits = await outbox.ReadDueAsync(Samples.Monday.AddMinutes(30), 9, Cancellation);
        await outbox.SaveAsync(first with { State = DeliveryState.Delivered, NextAttemptUtc = null, EndedAtUtc = Samples.Monday.AddHours(1) }, Cancellation);
        var then = await outbox.ReadDueAsync(Samples.Monday.AddHours(1), 9, Cancellation);

        Assert.Equal((Alert(0).Id, Samples.Monday), (first.Delivery.Subject, first.Delivery.CreatedAtUtc));
        Assert.Empty(whileItWaits);
        Assert.Equal([Alert(1).Id], then.Select(status => status.Delivery.Subject));

        static IReadOnlyList<Delivery> To(RaisedAlert raised, int hour) =>
            [new Delivery($"{raised.Alert.Id}:r", "slack", "channel:r", raised.Alert.Id, "{}", Samples.Monday.AddHours(hour))];
    }

    [Theory]
    [EveryEngine]
    public async Task Threads_FirstMessage_StaysTheFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var threads = database.Services.GetRequiredService<IAlertThreads>();

        await threads.SaveAsync("key", "channel:C1", "1.1", Cancellation);
        await threads.SaveAsync("key", "channel:C1", "2.2", Cancellation);

        Assert.Equal(("1.1", null), (await threads.FindAsync("key", "channel:C1", Cancellation), await threads.FindAsync("key", "channel:C2", Cancellation)));
    }

    private static IAlertStore Store(TemporaryDatabase database) => database.Services.GetRequiredService<IAlertStore>();

    private static Task<IReadOnlyList<RaisedAlert>> RecordAsync(IAlertStore store, params Alert[] alerts) => store.RecordAsync(
        alerts, "run-9", Samples.Monday, raised => [new Delivery($"{raised.Alert.Id}:r", "slack", "webhook:r", raised.Alert.Id, "{}", Samples.Monday)], Cancellation);

    private static Alert Alert(int level, string subject = "a", int minute = 0) => new(
        AlertKind.NewSaving, AlertSeverity.Info, subject, null, "r", "i", level, "run-9", Samples.Monday.AddMinutes(minute).AddTicks(7),
        [AlertFact.Of(AlertFactName.Saving, Money.Usd(1_234.5678901234m), AlertUnit.MoneyPerMonth), AlertFact.Of(AlertFactName.Proposal, "<b>")]);
}
