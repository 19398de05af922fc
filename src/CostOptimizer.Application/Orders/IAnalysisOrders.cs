using CostOptimizer.Application.Audit;

namespace CostOptimizer.Application.Orders;

/// <summary>Takes orders for analyses, which workers carry out, and tells how far each has come.</summary>
public interface IAnalysisOrders
{
    /// <summary>Writes the order down and queues it; returns without waiting for a worker.</summary>
    /// <param name="idempotencyKey">1 to 200 printable ASCII characters: the same key, order and orderer give the same ticket, for 30 days. Null for a new analysis.</param>
    /// <param name="audited">The entry of the order, written in its transaction; null for orders that nobody has to answer for.</param>
    /// <exception cref="IdempotencyConflictException">The orderer used the key for another order.</exception>
    /// <exception cref="Storage.StorageException">The order could not be written; nothing was queued.</exception>
    Task<AnalysisTicket> OrderAsync(
        AnalysisOrder order, string? idempotencyKey, Func<AnalysisTicket, AuditEntry>? audited, CancellationToken cancellationToken);

    /// <returns>Null when no such analysis was ordered.</returns>
    Task<AnalysisTicket?> FindAsync(string runId, CancellationToken cancellationToken);

    /// <param name="before">Only orders older than the one with this run id; null for the newest.</param>
    /// <returns>Newest first.</returns>
    Task<IReadOnlyList<AnalysisTicket>> ListAsync(int limit, string? before, CancellationToken cancellationToken);

    /// <param name="audited">The entry of the cancellation, from the ticket before; written in its transaction, and only when something is cancelled.</param>
    /// <returns>The ticket afterwards: cancelled, or as it had ended before; null when no such analysis was ordered.</returns>
    Task<AnalysisTicket?> CancelAsync(string runId, Func<AnalysisTicket, AuditEntry> audited, CancellationToken cancellationToken);
}
