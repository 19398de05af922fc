using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Storage;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Application.Orders;

/// <inheritdoc cref="IAnalysisOrders"/>
internal sealed class AnalysisOrders(IOrderStore store, IJobEngine jobs, TimeProvider clock, ILogger<AnalysisOrders> logger) : IAnalysisOrders
{
    private const int LongestKey = 200;
    private const int MostJobs = 1000;

    private static readonly JobState[] Unended = [JobState.Waiting, JobState.Queued, JobState.Running];

    public async Task<AnalysisTicket> OrderAsync(
        AnalysisOrder order, string? idempotencyKey, Func<AnalysisTicket, AuditEntry>? audited, CancellationToken cancellationToken)
    {
        if (idempotencyKey is not null && (idempotencyKey.Length is 0 or > LongestKey || !idempotencyKey.All(letter => letter is > ' ' and <= '~')))
        {
            throw new ArgumentException($"An idempotency key has 1 to {LongestKey} printable ASCII characters without spaces.", nameof(idempotencyKey));
        }

        // To the second, as it is stored: the first answer and every later one must be the same.
        var exact = clock.GetUtcNow().UtcDateTime;
        var now = exact.AddTicks(-(exact.Ticks % TimeSpan.TicksPerSecond));
        var ticket = await store.AddAsync(
            new AnalysisTicket(RunIds.New(clock), order, AnalysisState.Queued, now, null, null, 0, null, null, Version: 1), idempotencyKey, audited, cancellationToken);

        if (!ticket.HasEnded)
        {
            await QueueAsync(ticket.RunId, cancellationToken);
        }

        return ticket;
    }

    public Task<AnalysisTicket?> FindAsync(string runId, CancellationToken cancellationToken) => store.FindAsync(runId, cancellationToken);

    public Task<IReadOnlyList<AnalysisTicket>> ListAsync(int limit, string? before, CancellationToken cancellationToken) =>
        store.ListAsync(limit, before, cancellationToken);

    public async Task<AnalysisTicket?> CancelAsync(string runId, Func<AnalysisTicket, AuditEntry> audited, CancellationToken cancellationToken)
    {
        // Ended first: a job that is not reached in time finds nothing left to do. Asked for again, it reaches the rest.
        var ticket = await store.EndAsync(runId, AnalysisState.Cancelled, "It was cancelled.", clock.GetUtcNow().UtcDateTime, audited, cancellationToken);
        if (ticket?.State == AnalysisState.Cancelled)
        {
            foreach (var job in await jobs.ListAsync(new JobQuery(Kind: null, OrderJobs.Prefix(runId), Unended, MostJobs), cancellationToken))
            {
                await jobs.CancelAsync(job.Id, cancellationToken);
            }
        }

        return ticket;
    }

    /// <summary>An order without a job, because its process died here or the database was busy, is found by tending.</summary>
    private async Task QueueAsync(string runId, CancellationToken cancellationToken)
    {
        try
        {
            await jobs.EnqueueAsync(OrderJobs.StartId(runId), OrderJobs.Start(runId), cancellationToken);
        }
        catch (StorageException exception)
        {
            logger.OrderWaitsForTending(exception, runId);
        }
    }
}
