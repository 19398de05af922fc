using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Notifications.Alerts;
using CostOptimizer.Notifications.Slack;
using CostOptimizer.Notifications.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using CostOptimizer.Application.Tests.Savings;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Notifications.Tests.Alerts;

public sealed class EvaluateAlertsJobTests
{
    private readonly SetClock _clock = new(Monday.AddMinutes(10));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_AfterAnAnalysis_TellsWhatIsNewOnceAndTheWeekOnce()
    {
        await using var reports = await Reports.CreateAsync();
        var analyses = reports.Services.GetRequiredService<IAnalysisStore>();
        var earlier = Run("20261115T000500Z-aaaaaaaa", Monday.AddDays(-1));
        var run = Run("20261116T000500Z-bbbbbbbb");
        await analyses.SaveAsync(Result(earlier, [Total(400m, 800m, 0m)], Fleet("a", 400m, run: earlier)), Cancellation);
        await RunAsync(reports);
        var before = await AlertsAsync(reports);

        await analyses.SaveAsync(Result(run, [Total(400m, 800m, 250m)], Fleet("a", 400m, 250m, run: run)), Cancellation);
        await RunAsync(reports);
        var after = await AlertsAsync(reports);
        await RunAsync(reports);

        Assert.DoesNotContain(before, alert => alert.Kind is AlertKind.NewSaving or AlertKind.WeeklyDigest);
        var saving = Assert.Single(after, alert => alert.Kind == AlertKind.NewSaving);
        Assert.Equal((250m, run.Id), (saving.Facts[0].Number, saving.RunId));
        Assert.Equal("2026-W46", Assert.Single(after, alert => alert.Kind == AlertKind.WeeklyDigest).Facts[0].Text);
        Assert.Equal(after.Select(alert => alert.Id), (await AlertsAsync(reports)).Select(alert => alert.Id));
        var delivered = await reports.Services.GetRequiredService<IDeliveryOutbox>().ListAsync(100, Cancellation);
        Assert.Equal(after.Select(alert => alert.Id).Order(StringComparer.Ordinal), delivered.Select(status => status.Delivery.Subject).Order(StringComparer.Ordinal));
    }

    private static Task<IReadOnlyList<Alert>> AlertsAsync(Reports reports) =>
        reports.Services.GetRequiredService<IAlertStore>().ListAsync(after: null, 100, Cancellation);

    private Task RunAsync(Reports reports)
    {
        var services = reports.Services;
        var options = new AlertOptions { Routes = [new() { Name = "costs", Webhook = "costs" }] };
        return new EvaluateAlertsJob(
            services.GetRequiredService<IAnalysisStore>(),
            services.GetRequiredService<IResultReader>(),
            services.GetRequiredService<IDecisionStore>(),
            services.GetRequiredService<IAlertStore>(),
            new NoJobs(),
            new WeeklyRecords(services.GetRequiredService<IAnalysisStore>(), services.GetRequiredService<IResultReader>(), services.GetRequiredService<IWeeklySource>(), new MemorySavingsStore()),
            new NoUses(),
            services.GetRequiredService<ISpotBandStore>(),
            new SpotInterruptions(new Dictionary<(string, string), SpotInterruption>()),
            new HardwareCatalogue([], [], [], []),
            options,
            new SlackMessage(options, new SlackOptions()),
            _clock,
            NullLogger<EvaluateAlertsJob>.Instance).RunAsync("", Cancellation);
    }

    /// <summary>Nothing is known of single commitments.</summary>
    private sealed class NoUses : ICommitmentUses
    {
        public Task<IReadOnlyList<CommitmentUse>?> ReadAsync(
            AnalysisResult run, IReadOnlyDictionary<FleetId, Decision> decisions, DateTime nowUtc, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CommitmentUse>?>(null);
    }

    /// <summary>An engine in which nothing failed.</summary>
    private sealed class NoJobs : IJobEngine
    {
        public Task<IReadOnlyList<JobStatus>> ListAsync(JobQuery query, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<JobStatus>>([]);

        public Task EnqueueAsync(string id, JobCall call, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task ContinueAsync(string id, JobCall call, IReadOnlyList<string> after, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task RecurAsync(string name, JobCall call, Recurrence recurrence, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task StopRecurringAsync(string name, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<JobStatus?> RunNowAsync(string schedule, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> CancelAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<JobStatus?> FindAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<ScheduleStatus>> ListSchedulesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
