using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Application.Orders;

/// <inheritdoc cref="IAnalysisOrders"/>
internal sealed class AnalysisOrders(IOrderStore store, IJobEngine jobs, TimeProvider clock) : IAnalysisOrders
{
    private const int LongestKey = 200;

    public async Task<AnalysisTicket> OrderAsync(AnalysisOrder order, string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (idempotencyKey is not null && (idempotencyKey.Length is 0 or > LongestKey || !idempotencyKey.All(letter => letter is > ' ' and <= '~')))
        {
            throw new ArgumentException($"An idempotency key has 1 to {LongestKey} printable ASCII characters without spaces.", nameof(idempotencyKey));
        }

        // To the second, as it is stored: the first answer and every later one must be the same.
        var exact = clock.GetUtcNow().UtcDateTime;
        var now = exact.AddTicks(-(exact.Ticks % TimeSpan.TicksPerSecond));
        var ticket = await store.AddAsync(
            new AnalysisTicket(RunIds.New(clock), order, AnalysisState.Queued, now, null, null, 0, null, null, Version: 1), idempotencyKey, cancellationToken);

        // A process that dies here leaves an order without a job; tending finds it.
        if (!ticket.HasEnded)
        {
            await jobs.EnqueueAsync(OrderJobs.StartId(ticket.RunId), OrderJobs.Start(ticket.RunId), cancellationToken);
        }

        return ticket;
    }

    public Task<AnalysisTicket?> FindAsync(string runId, CancellationToken cancellationToken) => store.FindAsync(runId, cancellationToken);

    public Task<IReadOnlyList<AnalysisTicket>> ListAsync(int limit, string? before, CancellationToken cancellationToken) =>
        store.ListAsync(limit, before, cancellationToken);

    public async Task<AnalysisTicket?> CancelAsync(string runId, CancellationToken cancellationToken)
    {
        // Ended first: a job that is not reached in time finds nothing left to do.
        var started = await store.ReadStartAsync(runId, cancellationToken);
        var ticket = await store.EndAsync(runId, AnalysisState.Cancelled, "It was cancelled.", clock.GetUtcNow().UtcDateTime, cancellationToken);
        if (ticket?.State == AnalysisState.Cancelled)
        {
            foreach (var job in JobsOf(runId, started))
            {
                await jobs.CancelAsync(job, cancellationToken);
            }
        }

        return ticket;
    }

    private static IEnumerable<string> JobsOf(string runId, StartedAnalysis? started) =>
    [
        OrderJobs.StartId(runId),
        OrderJobs.ConcludeId(runId),
        .. started?.Listing.Partitions.Select(partition => OrderJobs.ReadId(runId, partition)) ?? [],
    ];
}
