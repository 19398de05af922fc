using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using CostOptimizer.Storage.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Webhooks;

public sealed class SqlWebhookOutboxTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task ReadDue_EventsOfSeveralTimes_AreThoseWhoseTimeHasComeOldestFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await AddAsync(database, Event("late", minute: 2), Event("early", minute: 1), Event("soon", minute: 3));

        var due = await Outbox(database).ReadDueAsync(Samples.Monday.AddMinutes(2), 10, Cancellation);

        Assert.Equal([Event("early", 1), Event("late", 2)], due.Select(delivery => delivery.Event));
        Assert.All(due, delivery => Assert.Equal((DeliveryState.Pending, 0), (delivery.State, delivery.Attempts)));
    }

    [Theory]
    [EveryEngine]
    public async Task ReadDue_ClockWasSetBackSinceTheEvent_IsDueOnceAtOnce(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await AddAsync(database, Event("ahead", minute: 60));

        var due = Assert.Single(await Outbox(database).ReadDueAsync(Samples.Monday, 10, Cancellation));
        await Outbox(database).SaveAsync(due with { Attempts = 1, NextAttemptUtc = Samples.Monday.AddSeconds(30) }, Cancellation);

        Assert.Equal("ahead", due.Event.Id);
        Assert.Empty(await Outbox(database).ReadDueAsync(Samples.Monday.AddSeconds(29), 10, Cancellation));
        Assert.Single(await Outbox(database).ReadDueAsync(Samples.Monday.AddSeconds(30), 10, Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task List_MoreThanAskedFor_GivesTheNewestOfAllAnalyses(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await AddAsync(database, Event("first", minute: 1), Event("third", minute: 3), Event("second", minute: 2));

        var newest = await Outbox(database).ListAsync(state: null, 2, Cancellation);
        var ended = newest[0] with { State = DeliveryState.GivenUp, NextAttemptUtc = null, EndedAtUtc = newest[0].Event.CreatedAtUtc };
        await Outbox(database).SaveAsync(ended, Cancellation);

        Assert.Equal([Event("third", 3), Event("second", 2)], newest.Select(delivery => delivery.Event));
        Assert.Equal([Event("second", 2), Event("first", 1)], (await Outbox(database).ListAsync(DeliveryState.Pending, 2, Cancellation)).Select(delivery => delivery.Event));
        Assert.Equal([(DeliveryState.Pending, 2), (DeliveryState.Delivered, 0), (DeliveryState.GivenUp, 1)], (await Outbox(database).CountAsync(Cancellation)).Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_TheSameEventTwice_IsOne(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        await AddAsync(database, Event("one", 1));
        await AddAsync(database, Event("one", 1));

        Assert.Single(await Outbox(database).ReadAsync("run-one", Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Save_AfterTheEnd_LeavesTheEnd(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await AddAsync(database, Event("one", 1));
        var pending = Assert.Single(await Outbox(database).ReadAsync("run-one", Cancellation));
        var delivered = pending with
        {
            State = DeliveryState.Delivered,
            Attempts = 1,
            NextAttemptUtc = null,
            EndedAtUtc = Samples.Monday.AddMinutes(3),
            LastOutcome = "The receiver answered 204.",
        };

        await Outbox(database).SaveAsync(delivered, Cancellation);
        await Outbox(database).SaveAsync(pending with { Attempts = 2 }, Cancellation); // a slow sender

        Assert.Equal(delivered, Assert.Single(await Outbox(database).ReadAsync("run-one", Cancellation)));
        Assert.Empty(await Outbox(database).ReadDueAsync(Samples.Monday.AddDays(9), 10, Cancellation));
    }

    private static WebhookEvent Event(string name, int minute) =>
        new(name, new Uri("https://hooks.example.com/costs"), """{"id":"x"}""", $"run-{name}", Samples.Monday.AddMinutes(minute));

    private static Task AddAsync(TemporaryDatabase database, params WebhookEvent[] events) => database.Database.WriteAsync(
        WriterLock.Analyses,
        async session =>
        {
            await WebhookWriter.AddAsync(session, events, Cancellation);
            return true;
        },
        Cancellation);

    private static IWebhookOutbox Outbox(TemporaryDatabase database) => database.Services.GetRequiredService<IWebhookOutbox>();
}
