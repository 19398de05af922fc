using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Storage;
using CostOptimizer.Jobs.Schedules;

namespace CostOptimizer.Worker.Serving;

/// <summary>Has a new installation analyse at once instead of at its schedule's first turn.</summary>
internal sealed class FirstAnalysis(
    IReadOnlyDictionary<string, ScheduleOptions> schedules, IAnalysisStore analyses, IJobEngine engine) : IHostedService
{
    // The same id for every process and every start: there is one first time.
    private const string Id = "first-analysis";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var isScheduled = schedules.Values.Any(schedule => schedule.IsOn && schedule.Kind == ScheduledKinds.OrderAnalysis);
        if (isScheduled && (await analyses.ListRunsAsync(1, cancellationToken)).Count == 0)
        {
            await engine.EnqueueAsync(Id, new JobCall(ScheduledKinds.OrderAnalysis, Id), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
