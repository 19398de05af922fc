using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Orders;
using CostOptimizer.Web.Api.Http;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Jobs;

/// <summary>Cancels single jobs and runs schedules out of turn, with the entry that says who did so.</summary>
internal sealed class JobDesk(IJobEngine engine, IAnalysisOrders orders, IAuditLog audit, TimeProvider clock)
{
    /// <returns>The job afterwards.</returns>
    /// <exception cref="ApiException">There is no such job, it has ended, or it is a part of an ordered analysis.</exception>
    public async Task<JobStatus> CancelAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        var job = await engine.FindAsync(id, cancellationToken) ?? throw ApiException.NotFound("job", id);
        if (id.IndexOf(':', StringComparison.Ordinal) is > 0 and var end && await orders.FindAsync(id[..end], cancellationToken) is { } ticket && id.StartsWith(OrderJobs.Prefix(ticket.RunId), StringComparison.Ordinal))
        {
            throw new ApiException(StatusCodes.Status409Conflict, $"The job {id} is a part of the analysis {ticket.RunId}: cancel that.");
        }

        if (!await engine.CancelAsync(id, cancellationToken))
        {
            throw new ApiException(StatusCodes.Status409Conflict, $"The job {id} had ended before: there is nothing to cancel.");
        }

        await audit.AppendAsync(AuditEntry.Of(actor, clock.GetUtcNow().UtcDateTime, "job.cancel", id, new { job.State }, new { State = JobState.Cancelled }), cancellationToken);
        return await engine.FindAsync(id, cancellationToken) ?? job;
    }

    /// <returns>The turn, which may have begun before.</returns>
    /// <exception cref="ApiException">There is no such schedule.</exception>
    public async Task<JobStatus> RunNowAsync(Actor actor, string schedule, CancellationToken cancellationToken)
    {
        var turn = await engine.RunNowAsync(schedule, cancellationToken) ?? throw ApiException.NotFound("schedule", schedule);
        await audit.AppendAsync(AuditEntry.Of(actor, clock.GetUtcNow().UtcDateTime, "schedule.run", schedule, before: null, new { Job = turn.Id }), cancellationToken);
        return turn;
    }
}
