using CostOptimizer.Application.Access;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Orders;

public sealed class SqlOrderStoreTests
{
    private static readonly DateTime Noon = Samples.Monday.AddHours(36);
    private static readonly Account Account = new("111122223333", "production", Partition.Aws);
    private static readonly EstatePartition Virginia = new(Account, Samples.Virginia);
    private static readonly EstatePartition Ireland = new(Account, new Region("eu-west-1"));

    private const string Tester = "tester \0 <b>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task AddAndEnd_Audited_LeaveOneEntryEachInTheirTransaction(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var ada = new Actor("Ada", Role.Operator, "10.0.0.7");
        Func<AnalysisTicket, AuditEntry> ordered = ticket => AuditEntry.Of(ada, Noon, "analysis.order", ticket.RunId, before: null, ticket.Order) with { Id = $"order {ticket.RunId}" };
        Func<AnalysisTicket, AuditEntry> cancelled = ticket => AuditEntry.Of(ada, Noon, "analysis.cancel", ticket.RunId, new { ticket.State }, after: null);

        await database.Orders.AddAsync(Ticket("run-1"), "key-1", ordered, Cancellation);
        await database.Orders.AddAsync(Ticket("run-2"), "key-1", ordered, Cancellation); // the same order again
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Orders.AddAsync(Ticket("run-3"), "key-3", _ => throw new InvalidOperationException(), Cancellation));
        await database.Orders.EndAsync("run-1", AnalysisState.Cancelled, "It was cancelled.", Noon, cancelled, Cancellation);
        await database.Orders.EndAsync("run-1", AnalysisState.Cancelled, "It was cancelled.", Noon, cancelled, Cancellation);

        var entries = await database.Services.GetRequiredService<IAuditLog>().ReadAsync(10, before: null, Cancellation);
        Assert.Equal(["analysis.cancel run-1", "analysis.order run-1"], entries.Select(record => $"{record.Entry.What} {record.Entry.Subject}"));
        Assert.Null(await database.Orders.FindAsync("run-3", Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_TheSameKeyAndOrderAgain_GivesTheFirstTicket(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var first = await database.Orders.AddAsync(Ticket("run-1"), "key-1", audited: null, Cancellation);

        var again = await database.Orders.AddAsync(Ticket("run-2") with { OrderedAtUtc = Noon.AddDays(29) }, "key-1", audited: null, Cancellation);

        Assert.Equal("run-1", first.RunId);
        Assert.Equal("run-1", again.RunId);
        Assert.Single(await database.Orders.ListAsync(10, null, Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_TheSameKeyForAnotherOrder_IsRefusedByName(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Orders.AddAsync(Ticket("run-1"), "key-1", audited: null, Cancellation);
        var other = Ticket("run-2", new AnalysisOrder(new AnalysisScope(["111122223333"], []), null, null, Tester));

        var conflict = await Assert.ThrowsAsync<IdempotencyConflictException>(() => database.Orders.AddAsync(other, "key-1", audited: null, Cancellation));

        Assert.Contains("'key-1' was used for another order, run-1", conflict.Message, StringComparison.Ordinal);
        Assert.Null(await database.Orders.FindAsync("run-2", Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_AnothersKey_IsAnOrderOfItsOwn(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Orders.AddAsync(Ticket("run-1"), "nightly@20261122T020000Z", audited: null, Cancellation);
        var schedules = Ticket("run-2", new AnalysisOrder(AnalysisScope.Everything, null, null, "schedule nightly@20261122T020000Z"));

        Assert.Equal("run-2", (await database.Orders.AddAsync(schedules, "nightly@20261122T020000Z", audited: null, Cancellation)).RunId);
    }

    [Theory]
    [EveryEngine]
    public async Task Add_TheSameKeyAMonthLater_IsANewOrder(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Orders.AddAsync(Ticket("run-1"), "key-1", audited: null, Cancellation);

        var later = await database.Orders.AddAsync(Ticket("run-2") with { OrderedAtUtc = Noon.AddDays(31) }, "key-1", audited: null, Cancellation);

        Assert.Equal("run-2", later.RunId);
        Assert.Equal(["run-2", "run-1"], (await database.Orders.ListAsync(10, null, Cancellation)).Select(ticket => ticket.RunId));
    }

    [Theory]
    [EveryEngine]
    public async Task Add_KeysThatDifferInCaseOnly_AreTwoOrders(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Orders.AddAsync(Ticket("run-1"), "key", audited: null, Cancellation);

        Assert.Equal("run-2", (await database.Orders.AddAsync(Ticket("run-2"), "KEY", audited: null, Cancellation)).RunId);
    }

    [Theory]
    [EveryEngine]
    public async Task List_Pages_GiveEachOrderOnceNewestFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        foreach (var number in Enumerable.Range(1, 5))
        {
            await database.Orders.AddAsync(Ticket($"run-{number}"), null, audited: null, Cancellation);
        }

        var first = await database.Orders.ListAsync(2, null, Cancellation);
        var second = await database.Orders.ListAsync(2, first[^1].RunId, Cancellation);
        var third = await database.Orders.ListAsync(2, second[^1].RunId, Cancellation);

        Assert.Equal(["run-5", "run-4", "run-3", "run-2", "run-1"], [.. first.Concat(second).Concat(third).Select(ticket => ticket.RunId)]);
    }

    [Theory]
    [EveryEngine]
    public async Task Start_TwiceWithDifferentFrames_TheFirstStands(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Orders.AddAsync(Ticket("run-1"), null, audited: null, Cancellation);

        await database.Orders.StartAsync("run-1", Started("run-1", Noon), Cancellation);
        var second = await database.Orders.StartAsync("run-1", Started("run-1", Noon.AddHours(2)), Cancellation);

        Assert.Equal(Noon, second!.Frame.StartedAtUtc);
        Assert.Equal(Noon, second.Frame.Window.ToUtc);
        var ticket = await database.Orders.FindAsync("run-1", Cancellation);
        Assert.Equal((AnalysisState.Running, 2, 0, 2L), (ticket!.State, ticket.Partitions, ticket.PartitionsRead, ticket.Version));
    }

    [Theory]
    [EveryEngine]
    public async Task AddReading_TheSamePartitionTwice_KeepsTheFirstAndCountsOne(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.Orders.AddAsync(Ticket("run-1"), null, audited: null, Cancellation);
        await database.Orders.StartAsync("run-1", Started("run-1", Noon), Cancellation);

        await database.Orders.AddReadingAsync("run-1", Reading(Virginia, "first"), Cancellation);
        await database.Orders.AddReadingAsync("run-1", Reading(Virginia, "second"), Cancellation);

        Assert.True(await database.Orders.HasReadingAsync("run-1", Virginia, Cancellation));
        Assert.False(await database.Orders.HasReadingAsync("run-1", Ireland, Cancellation));
        var reading = Assert.Single(await database.Orders.ReadReadingsAsync("run-1", Cancellation));
        Assert.Equal(["first"], reading.MetricWarnings);
        Assert.Equal("i-1", Assert.Single(reading.Inventory!.Instances).Id);
        Assert.Equal(1, (await database.Orders.FindAsync("run-1", Cancellation))!.PartitionsRead);
    }

    [Theory]
    [EveryEngine]
    public async Task Conclude_OpenOrder_StoresTheResultAndLetsGoOfTheReadings(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var result = Samples.Result();
        var order = new AnalysisOrder(AnalysisScope.Everything, null, new Uri("https://hooks.example.com/costs"), "cron");
        await database.Orders.AddAsync(Ticket(result.Run.Id, order), null, audited: null, Cancellation);
        await database.Orders.StartAsync(result.Run.Id, Started(result.Run.Id, Noon), Cancellation);
        await database.Orders.AddReadingAsync(result.Run.Id, Reading(Virginia, "w"), Cancellation);

        var first = await database.Orders.ConcludeAsync(result, Cancellation);
        var again = await database.Orders.ConcludeAsync(result, Cancellation);

        Assert.True(first);
        Assert.False(again);
        Assert.Equal(AnalysisState.Partial, (await database.Orders.FindAsync(result.Run.Id, Cancellation))!.State);
        Assert.Equal(0, await database.CountAsync("AnalysisReading"));
        Assert.Equal(1, await database.CountAsync("Run"));
        Assert.Empty(await database.Orders.ListOpenAsync(Cancellation));
        var told = Assert.Single(await database.Services.GetRequiredService<IWebhookOutbox>().ReadAsync(result.Run.Id, Cancellation));
        Assert.Equal("https://hooks.example.com/costs", told.Event.Target.AbsoluteUri);
        Assert.Contains("\"state\":\"partial\"", told.Event.Body, StringComparison.Ordinal);
    }

    [Theory]
    [EveryEngine]
    public async Task Conclude_CancelledOrder_StoresNothing(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var result = Samples.Result();
        await database.Orders.AddAsync(Ticket(result.Run.Id), null, audited: null, Cancellation);
        await database.Orders.EndAsync(result.Run.Id, AnalysisState.Cancelled, "It was cancelled.", Noon, audited: null, Cancellation);

        Assert.False(await database.Orders.ConcludeAsync(result, Cancellation));

        Assert.Equal(0, await database.CountAsync("Run"));
        var ticket = await database.Orders.EndAsync(result.Run.Id, AnalysisState.Failed, "too late", Noon.AddHours(1), audited: null, Cancellation);
        Assert.Equal((AnalysisState.Cancelled, "It was cancelled.", Noon), (ticket!.State, ticket.Reason, ticket.EndedAtUtc));
    }

    [Theory]
    [EveryEngine]
    public async Task ReadLatest_PartsAndSuppositions_DoNotStandForTheEstate(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var part = Samples.Run("part", 24) with { Scope = new AnalysisScope(["111122223333"], []) };
        var whatIf = Samples.Run("what-if", 27) with { WhatIf = new WhatIf { DemandGrowth = 2 } };

        await database.Analyses.SaveAsync(Samples.Result(whatIf), Cancellation);
        Assert.Null(await database.Analyses.ReadLatestAsync(Cancellation));
        await database.Analyses.SaveAsync(Samples.Result(part), Cancellation);
        Assert.Equal("part", (await database.Analyses.ReadLatestAsync(Cancellation))!.Run.Id);
        await database.Analyses.SaveAsync(Samples.Result(Samples.Run("whole", 23)), Cancellation);

        Assert.Equal("whole", (await database.Analyses.ReadLatestAsync(Cancellation))!.Run.Id);
        Assert.Equal(2, (await database.Analyses.ReadAsync("what-if", Cancellation))!.Run.WhatIf!.DemandGrowth);
    }

    private static AnalysisTicket Ticket(string runId, AnalysisOrder? order = null) => new(
        runId, order ?? new AnalysisOrder(AnalysisScope.Everything, null, null, Tester), AnalysisState.Queued, Noon, null, null, 0, null, null, 1);

    private static StartedAnalysis Started(string runId, DateTime now) => new(
        AnalysisFrame.Of(new AnalysisRequest(runId, AnalysisScope.Everything, "test"), new AnalysisOptions(), PlanningPolicy.Default, now),
        new EstateListing([Virginia, Ireland], []),
        []);

    private static PartitionReading Reading(EstatePartition partition, string warning) => new(
        partition,
        new PartitionInventory(
            partition,
            [new Instance("i-1", ComputeService.Ec2, Account.Id, partition.Region, "g5.xlarge", "a", "use1-az1", InstanceLifecycle.OnDemand, true, Noon, "Linux/UNIX", "default", null, new Dictionary<string, string>())],
            [],
            [],
            [],
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["g5.xlarge"] = ["use1-az1"] },
            []),
        [],
        Noon,
        [warning],
        [],
        []);
}
