using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Api.Http;

namespace CostOptimizer.Web.Dashboard.Pages.Runs;

/// <summary>Reads ordered analyses, and the jobs that carry them out.</summary>
internal sealed class RunsQuery(IAnalysisOrders orders, IJobEngine engine, IJobStore jobs, IWebhookOutbox outbox, RunSummaries summaries)
{
    private const int TicketsOfPage = 50;
    private const int MostJobs = 100;

    /// <param name="before">Run id of the last one seen; null for the newest.</param>
    public async Task<RunsModel> ListAsync(string? before, CancellationToken cancellationToken)
    {
        var tickets = await orders.ListAsync(TicketsOfPage + 1, before, cancellationToken);
        AnalysisTicket[] page = [.. tickets.Take(TicketsOfPage)];
        return new RunsModel(
            [.. page.Where(ticket => !ticket.HasEnded)],
            page,
            tickets.Count > TicketsOfPage ? page[^1].RunId : null,
            before is null,
            Guid.NewGuid().ToString("N"));
    }

    /// <exception cref="ApiException">Nothing of that id was ordered or stored.</exception>
    public async Task<RunModel> ReadAsync(string runId, CancellationToken cancellationToken)
    {
        var ticket = await orders.FindAsync(runId, cancellationToken);
        var summary = await summaries.FindAsync(runId, cancellationToken);
        if (ticket is null && summary is null)
        {
            throw ApiException.NotFound("analysis", runId);
        }

        return ticket is null
            ? new RunModel(runId, Ticket: null, summary, [], [])
            : new RunModel(
                ticket.RunId,
                ticket,
                summary,
                await engine.ListAsync(new JobQuery(null, OrderJobs.Prefix(ticket.RunId), [], MostJobs), cancellationToken),
                await outbox.ReadAsync(ticket.RunId, cancellationToken));
    }

    public async Task<JobsModel> JobsAsync(JobState? state, string? kind, CancellationToken cancellationToken)
    {
        var found = await engine.ListAsync(new JobQuery(kind, null, state is { } one ? [one] : [], MostJobs), cancellationToken);
        var all = state is null && kind is null ? found : await engine.ListAsync(new JobQuery(null, null, [], MostJobs), cancellationToken);
        var schedules = await engine.ListSchedulesAsync(cancellationToken);
        var workers = await jobs.ListWorkersAsync(cancellationToken);
        return new JobsModel(
            found,
            schedules,
            [.. workers.OrderBy(worker => worker.Worker, StringComparer.Ordinal)],
            [
                .. all.Concat(found).Select(job => job.Call.Kind)
                    .Concat(schedules.Select(schedule => schedule.Call.Kind))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            state,
            kind);
    }
}
