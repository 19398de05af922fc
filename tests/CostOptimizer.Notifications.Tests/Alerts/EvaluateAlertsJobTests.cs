using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Storage;
using CostOptimizer.Notifications.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Notifications.Tests.Alerts;

public sealed class EvaluateAlertsJobTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_AfterAnAnalysis_TellsWhatIsNewOnceAndTheWeekOnce()
    {
        await using var reports = await Reports.CreateAsync();
        var jobs = new AlertJobs(reports.Services, new SetClock(Monday.AddMinutes(10)));
        var analyses = reports.Services.GetRequiredService<IAnalysisStore>();
        var earlier = Run("20261115T000500Z-aaaaaaaa", Monday.AddDays(-1));
        var run = Run("20261116T000500Z-bbbbbbbb");
        await analyses.SaveAsync(Result(earlier, [Total(400m, 800m, 0m)], Fleet("a", 400m, run: earlier)), Cancellation);
        await jobs.EvaluateAsync();
        var before = await jobs.ListAsync();

        await analyses.SaveAsync(Result(run, [Total(400m, 800m, 250m)], Fleet("a", 400m, 250m, run: run)), Cancellation);
        await jobs.EvaluateAsync();
        var after = await jobs.ListAsync();
        await jobs.EvaluateAsync();

        Assert.DoesNotContain(before, alert => alert.Kind is AlertKind.NewSaving or AlertKind.WeeklyDigest);
        var saving = Assert.Single(after, alert => alert.Kind == AlertKind.NewSaving);
        Assert.Equal((250m, run.Id), (saving.Facts[0].Number, saving.RunId));
        Assert.Equal("2026-W46", Assert.Single(after, alert => alert.Kind == AlertKind.WeeklyDigest).Facts[0].Text);
        Assert.Equal(after.Select(alert => alert.Id), (await jobs.ListAsync()).Select(alert => alert.Id));
        var delivered = await reports.Services.GetRequiredService<IDeliveryOutbox>().ListAsync(100, Cancellation);
        Assert.Equal(after.Select(alert => alert.Id).Order(StringComparer.Ordinal), delivered.Select(status => status.Delivery.Subject).Order(StringComparer.Ordinal));
    }
}
