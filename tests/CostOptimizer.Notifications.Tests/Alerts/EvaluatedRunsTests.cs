using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Planning;
using CostOptimizer.Notifications.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Notifications.Tests.Alerts;

/// <summary>Which analyses are looked through, and which each is held against.</summary>
public sealed class EvaluatedRunsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OneBeforeThatNobodyLookedThrough_IsComparedWith()
    {
        await using var reports = await Reports.CreateAsync();
        await SaveAsync(reports, day: -1, Fleet("a", 400m));
        await SaveAsync(reports, day: 0, Fleet("a", 400m, 250m));

        Assert.Equal(1, await NewSavingsAsync(reports, day: 0));
    }

    [Fact]
    public async Task Run_OfTheEstateAfterOneOfAnAccount_IsNotComparedWithIt()
    {
        await using var reports = await Reports.CreateAsync();
        await SaveAsync(reports, day: -1, new AnalysisScope(["444455556666"], []));
        Assert.Equal(0, await NewSavingsAsync(reports, day: -1));

        await SaveAsync(reports, day: 0, Fleet("a", 400m, 250m));

        Assert.Equal(0, await NewSavingsAsync(reports, day: 0)); // nothing is known of it before
    }

    [Fact]
    public async Task Run_AfterOneThatNobodyLookedThrough_IsComparedWithTheOneThatSomebodyDid()
    {
        await using var reports = await Reports.CreateAsync();
        await SaveAsync(reports, day: -2, Fleet("a", 400m));
        await NewSavingsAsync(reports, day: -2);
        await SaveAsync(reports, day: -1, Fleet("a", 400m, 250m));
        await SaveAsync(reports, day: 0, Fleet("a", 400m, 250m));

        Assert.Equal(1, await NewSavingsAsync(reports, day: 0));
    }

    [Fact]
    public async Task Run_ASavingThatWasGone_IsToldAgainOnce()
    {
        await using var reports = await Reports.CreateAsync();
        List<int> told = [];
        foreach (var (day, saving) in ((int, decimal?)[])[(-5, null), (-4, 250m), (-3, null), (-2, 250m), (-1, null), (0, 250m)])
        {
            await SaveAsync(reports, day, Fleet("a", 400m, saving));
            told.Add(await NewSavingsAsync(reports, day));
        }

        // It went on Friday, 13 November, and was back on Saturday. That it went once more on Sunday was told on Friday, for that week, so that
        // its return on Monday is the one that was told on Saturday.
        Assert.Equal([0, 1, 1, 2, 2, 2], told);
    }

    [Fact]
    public async Task Run_AnAnalysisFailedWhoseJobsEndedWell_IsToldOnce()
    {
        await using var reports = await Reports.CreateAsync();
        var orders = reports.Services.GetRequiredService<IOrderStore>();
        await orders.AddAsync(
            new AnalysisTicket("20261116T000500Z-cccccccc", new AnalysisOrder(AnalysisScope.Everything, null, null, "daily"), AnalysisState.Queued, Monday, null, null, 0, null, null, 1),
            idempotencyKey: null, audited: null, Cancellation);
        await orders.EndAsync("20261116T000500Z-cccccccc", AnalysisState.Failed, "The role cannot be assumed.", Monday, audited: null, Cancellation);
        var jobs = new AlertJobs(reports.Services, new SetClock(Monday.AddMinutes(10)));

        await jobs.EvaluateAsync();
        await jobs.EvaluateAsync();

        var alert = Assert.Single(await jobs.ListAsync(), alert => alert.Kind == AlertKind.FailedRun);
        Assert.Equal(("20261116T000500Z-cccccccc", "The role cannot be assumed."), (alert.Facts[0].Text, alert.Facts[1].Text));
    }

    [Fact]
    public async Task Run_AfterManyShortLookBacks_FindsADayUnlikeThoseOfPastWeeks()
    {
        await using var reports = await Reports.CreateAsync();
        for (var day = -30; day <= 0; day++)
        {
            var end = Monday.AddDays(day);
            var run = Run($"{end:yyyyMMdd}T000500Z-aaaaaaaa", end, days: 2);
            var fleet = Fleet("a", 400m, run: run);
            var hours = fleet.Demand.Hours.Select(hour => day == 0 && hour.HourUtc >= end.AddDays(-1) ? hour with { InstanceHours = 2, Mean = 0.25 } : hour);
            await reports.Services.GetRequiredService<IAnalysisStore>().SaveAsync(
                Result(run, [], fleet with { Demand = fleet.Demand with { Hours = [.. hours] } }), Cancellation);
        }

        var jobs = new AlertJobs(reports.Services, new SetClock(Monday.AddMinutes(10)));
        await jobs.EvaluateAsync();

        // 48 instance-hours instead of 24, and 6 busy device-hours instead of 24; the deviation is a tenth of the usual, 2.4.
        var found = (await jobs.ListAsync()).Where(alert => alert.Kind is AlertKind.DemandAnomaly or AlertKind.CostAnomaly).ToDictionary(alert => alert.Kind, alert => alert.Facts[2].Number);
        Assert.Equal(new Dictionary<AlertKind, decimal?> { [AlertKind.DemandAnomaly] = -7.5m, [AlertKind.CostAnomaly] = 10m }, found);
    }

    private static Task SaveAsync(Reports reports, int day, params FleetAnalysis[] fleets) => SaveAsync(reports, day, AnalysisScope.Everything, fleets);

    private static Task SaveAsync(Reports reports, int day, AnalysisScope scope, params FleetAnalysis[] fleets)
    {
        var end = Monday.AddDays(day);
        var run = Run($"{end:yyyyMMdd}T000500Z-aaaaaaaa", end) with { Scope = scope };
        var seen = fleets.Select(fleet => fleet with { Demand = fleet.Demand with { Hours = [] } }).ToArray();
        return reports.Services.GetRequiredService<IAnalysisStore>().SaveAsync(Result(run, [], seen), Cancellation);
    }

    /// <summary>Looks for alerts ten minutes after a day began.</summary>
    private static async Task<int> NewSavingsAsync(Reports reports, int day)
    {
        var jobs = new AlertJobs(reports.Services, new SetClock(Monday.AddDays(day).AddMinutes(10)));
        await jobs.EvaluateAsync();
        return (await jobs.ListAsync()).Count(alert => alert.Kind == AlertKind.NewSaving);
    }
}
