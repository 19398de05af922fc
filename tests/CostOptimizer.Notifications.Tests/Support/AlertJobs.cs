using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Tests.Savings;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Notifications.Alerts;
using CostOptimizer.Notifications.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostOptimizer.Notifications.Tests.Support;

/// <summary>What looks for alerts, over a test's database: all of them go to one webhook.</summary>
internal sealed class AlertJobs(IServiceProvider services, TimeProvider clock)
{
    public AlertOptions Options { get; init; } = new() { Routes = [new() { Name = "costs", Webhook = "costs" }] };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<IReadOnlyList<Alert>> ListAsync() => services.GetRequiredService<IAlertStore>().ListAsync(after: null, 100, Cancellation);

    public Task EvaluateAsync() => new EvaluateAlertsJob(
        services.GetRequiredService<IAnalysisStore>(),
        services.GetRequiredService<IResultReader>(),
        services.GetRequiredService<IDecisionStore>(),
        services.GetRequiredService<IAlertStore>(),
        new NoJobs(),
        services.GetRequiredService<IOrderStore>(),
        new WeeklyRecords(services.GetRequiredService<IAnalysisStore>(), services.GetRequiredService<IResultReader>(), services.GetRequiredService<IWeeklySource>(), new MemorySavingsStore()),
        new NoUses(),
        services.GetRequiredService<ISpotBandStore>(),
        new SpotInterruptions(new Dictionary<(string, string), SpotInterruption>()),
        new HardwareCatalogue([], [], [], []),
        Options,
        new SlackMessage(Options, new SlackOptions()),
        clock,
        NullLogger<EvaluateAlertsJob>.Instance).RunAsync("", Cancellation);

    /// <summary>As after prices were refreshed.</summary>
    public Task LookAtPricesAsync() => new PriceAlertWatch(
        services.GetRequiredService<IAnalysisStore>(),
        services.GetRequiredService<IResultReader>(),
        services.GetRequiredService<IAlertStore>(),
        Options,
        new SlackMessage(Options, new SlackOptions()),
        clock,
        NullLogger<PriceAlertWatch>.Instance).LookAsync(Cancellation);

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
