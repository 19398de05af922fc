using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Application.Orders;

/// <summary>
/// Looks after open orders, whoever left them: one without a job gets it, and one whose job failed for good fails with
/// that reason.
/// </summary>
internal sealed class TendOrdersJob(IOrderStore store, IJobEngine jobs, TimeProvider clock) : IJob
{
    public const string KindName = "tend-orders";

    public string Kind => KindName;

    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        foreach (var ticket in await store.ListOpenAsync(cancellationToken))
        {
            await TendAsync(ticket.RunId, cancellationToken);
        }
    }

    private async Task TendAsync(string runId, CancellationToken cancellationToken)
    {
        var start = await jobs.FindAsync(OrderJobs.StartId(runId), cancellationToken);
        var conclusion = await jobs.FindAsync(OrderJobs.ConcludeId(runId), cancellationToken);
        if ((conclusion ?? start) is { State: JobState.Failed or JobState.Cancelled } ended)
        {
            var (state, reason) = ended.State == JobState.Cancelled
                ? (AnalysisState.Cancelled, "It was cancelled.")
                : (AnalysisState.Failed, ended.Reason ?? "A job of it failed.");
            await store.EndAsync(runId, state, reason, clock.GetUtcNow().UtcDateTime, audited: null, cancellationToken);
        }
        else if (start is null)
        {
            await jobs.EnqueueAsync(OrderJobs.StartId(runId), OrderJobs.Start(runId), cancellationToken);
        }
    }
}
