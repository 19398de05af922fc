using CostOptimizer.Application;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Calls;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.Inventory;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Metrics;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Replanning;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Tests.Analysis;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Catalogue;
using CostOptimizer.Core.Planning;
using CostOptimizer.Storage;
using CostOptimizer.Worker.Demo;
using CostOptimizer.Worker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Worker.Tests.Orders;

public sealed class OrderedAnalysisTests
{
    private static readonly AnalysisOrder Order = new(AnalysisScope.Everything, null, new Uri("https://hooks.example.com/"), "test");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Order_CarriedOut_GivesTheResultOfAnAnalysisInOneGo()
    {
        using var folder = new TemporaryFolder();
        await using var services = Services(folder.File("a.db"), new FakeEstate("g5.xlarge"), new InProcessJobs(), new Death(0, false));
        var inOneGo = await services.GetRequiredService<IAnalyzeEstate>().RunAsync(
            new AnalysisRequest("one-go", AnalysisScope.Everything, "test"), new Progress<AnalysisProgress>(), Cancellation);

        var (ticket, ordered) = await CarryOutAsync(folder.File("b.db"), new FakeEstate("g5.xlarge"));

        Assert.Equal((AnalysisState.Succeeded, 2, 2), (ticket.State, ticket.PartitionsRead, ticket.Partitions));
        Assert.Equal(SimulatedAnalysis.Content(inOneGo), SimulatedAnalysis.Content(ordered));
    }

    [Fact]
    public async Task Order_KilledBeforeOrAfterAnyStep_EndsOnceAsIfUndisturbed()
    {
        using var folder = new TemporaryFolder();
        var (_, undisturbed) = await CarryOutAsync(folder.File("undisturbed.db"), new FakeEstate("g5.xlarge"));
        var deaths = 0;
        foreach (var comesAfter in (bool[])[false, true])
        {
            for (var step = 1; ; step++)
            {
                var death = new Death(step, comesAfter);

                var (ticket, result) = await CarryOutAsync(folder.File($"{step}-{comesAfter}.db"), new FakeEstate("g5.xlarge"), death);

                if (!death.Came)
                {
                    break;
                }

                deaths++;
                Assert.Equal((AnalysisState.Succeeded, 2, 2), (ticket.State, ticket.PartitionsRead, ticket.Partitions));
                Assert.Equal(SimulatedAnalysis.Content(undisturbed), SimulatedAnalysis.Content(result));
            }
        }

        // Order, its job; start: look, look, start, three jobs; two readings: look, look, keep; conclusion: look, read, prices, conclude.
        Assert.True(deaths >= 2 * 17, $"Only {deaths} deaths were tried.");
    }

    [Fact]
    public async Task Order_CancelledBeforeAWorkerIsFree_ReadsNothing()
    {
        using var folder = new TemporaryFolder();
        var jobs = new InProcessJobs();
        var discovered = 0;
        await using var services = Services(folder.File("a.db"), new FakeEstate("g5.xlarge") { OnDiscover = _ => discovered++ }, jobs, new Death(0, false));
        var orders = services.GetRequiredService<IAnalysisOrders>();
        var ticket = await orders.OrderAsync(Order, null, audited: null, Cancellation);

        var cancelled = await orders.CancelAsync(ticket.RunId, before => AuditEntry.Of(new Actor("Ada", Role.Operator, null), before.OrderedAtUtc, "analysis.cancel", before.RunId, before.State, after: null), Cancellation);
        await jobs.RunAllAsync([.. services.GetServices<IJob>()], Cancellation);

        Assert.Equal(AnalysisState.Cancelled, cancelled!.State);
        Assert.Equal(0, discovered);
        Assert.Equal(JobState.Cancelled, jobs.States[$"{ticket.RunId}:start"]);
    }

    [Fact]
    public async Task Order_SupposesGrowth_IsStoredButNotTheEstatesNewest()
    {
        using var folder = new TemporaryFolder();
        var (ticket, result) = await CarryOutAsync(
            folder.File("a.db"), new FakeEstate("g5.xlarge"), order: Order with { WhatIf = new WhatIf { DemandGrowth = 1.5 } });
        await using var services = Services(folder.File("a.db"), new FakeEstate("g5.xlarge"), new InProcessJobs(), new Death(0, false));

        Assert.Equal(1.5, result.Run.Policy.DemandGrowth);
        Assert.Equal(AnalysisState.Succeeded, ticket.State);
        Assert.Null(await services.GetRequiredService<IAnalysisStore>().ReadLatestAsync(Cancellation));
    }

    /// <summary>Orders and carries out, in as many lives as it takes, and looks after what the dead left.</summary>
    private static async Task<(AnalysisTicket Ticket, AnalysisResult Result)> CarryOutAsync(
        string file, FakeEstate estate, Death? death = null, AnalysisOrder? order = null)
    {
        var jobs = new InProcessJobs();
        try
        {
            await using var mortal = Services(file, estate, jobs, death ?? new Death(0, false));
            await mortal.GetRequiredService<IAnalysisOrders>().OrderAsync(order ?? Order, "key-1", audited: null, Cancellation);
            await jobs.RunAllAsync([.. mortal.GetServices<IJob>()], Cancellation);
        }
        catch (Exception exception) when (exception is Death.KilledException || exception.InnerException is Death.KilledException)
        {
            // What happened until then stands in the database and in the queue.
        }

        await using var services = Services(file, estate, jobs, new Death(0, false));
        var ticket = await services.GetRequiredService<IAnalysisOrders>().OrderAsync(order ?? Order, "key-1", audited: null, Cancellation);
        await services.GetServices<IJob>().Single(job => job.Kind == "tend-orders").RunAsync("", Cancellation);
        await jobs.RunAllAsync([.. services.GetServices<IJob>()], Cancellation);
        var result = await services.GetRequiredService<IAnalysisStore>().ReadAsync(ticket.RunId, Cancellation);
        Assert.Single(await services.GetRequiredService<IAnalysisStore>().ListRunsAsync(10, Cancellation));
        Assert.Single(await services.GetRequiredService<IWebhookOutbox>().ReadAsync(ticket.RunId, Cancellation));
        return ((await services.GetRequiredService<IAnalysisOrders>().FindAsync(ticket.RunId, Cancellation))!, result!);
    }

    private static ServiceProvider Services(string file, FakeEstate estate, InProcessJobs jobs, Death death)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new EstateClock(FakeEstate.Now));
        services.AddApplication(new AnalysisOptions { MaxConcurrentPartitions = 1 }, PlanningPolicy.Default, new GroupingOptions());
        services.AddStorage(options => options.Path = file);
        services.AddOrders(new AnalysisOrigin("test"));
        services.AddSingleton(_ => BuiltInCatalogue.Hardware());
        services.AddSingleton(_ => BuiltInCatalogue.Benchmarks());
        services.AddSingleton<IEstateDirectory>(estate);
        services.AddSingleton<IInventorySource>(estate);
        services.AddSingleton<IMetricSource>(estate);
        services.AddSingleton<IPriceSource>(estate);
        services.AddSingleton<ISavingsPlanSource>(estate);
        services.AddSingleton<IApiCallMeter>(estate);
        var plain = services.BuildServiceProvider();
        plain.GetRequiredService<IDatabaseMigrator>().MigrateAsync(Cancellation).GetAwaiter().GetResult();
        services.AddSingleton(Mortal<IJobEngine>.Of(jobs, death));
        services.AddSingleton(Mortal<IOrderStore>.Of(plain.GetRequiredService<IOrderStore>(), death));
        services.AddSingleton(Mortal<IPriceStore>.Of(plain.GetRequiredService<IPriceStore>(), death));
        services.AddSingleton(Mortal<IPlanningBasisStore>.Of(plain.GetRequiredService<IPlanningBasisStore>(), death));
        return services.BuildServiceProvider();
    }
}
