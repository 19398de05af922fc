using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Estate;

namespace CostOptimizer.Application.Orders;

/// <summary>
/// Keeps orders and what has been read for them until they end. Every change may be asked for again and then changes
/// nothing; an order that has ended changes no more.
/// </summary>
public interface IOrderStore
{
    /// <param name="idempotencyKey">One of the orderer's own; null for none.</param>
    /// <param name="audited">The entry of the order, written in the same transaction; null for none. Its id is the same whenever it is asked for.</param>
    /// <returns>The ticket that is stored under the key or run id: this one, or the one that was there before.</returns>
    /// <exception cref="IdempotencyConflictException">The key stands for another order.</exception>
    Task<AnalysisTicket> AddAsync(
        AnalysisTicket ticket, string? idempotencyKey, Func<AnalysisTicket, AuditEntry>? audited, CancellationToken cancellationToken);

    /// <returns>Null when no such analysis was ordered.</returns>
    Task<AnalysisTicket?> FindAsync(string runId, CancellationToken cancellationToken);

    /// <param name="before">Only orders older than this one; null for the newest.</param>
    /// <returns>Newest first.</returns>
    Task<IReadOnlyList<AnalysisTicket>> ListAsync(int limit, string? before, CancellationToken cancellationToken);

    /// <returns>Orders that have not ended, oldest first.</returns>
    Task<IReadOnlyList<AnalysisTicket>> ListOpenAsync(CancellationToken cancellationToken);

    /// <returns>What was settled first: the argument, or what is stored already. Null when the order has ended or is unknown.</returns>
    Task<StartedAnalysis?> StartAsync(string runId, StartedAnalysis started, CancellationToken cancellationToken);

    /// <returns>Null when the analysis has not started, has ended, or is unknown.</returns>
    Task<StartedAnalysis?> ReadStartAsync(string runId, CancellationToken cancellationToken);

    Task<bool> HasReadingAsync(string runId, EstatePartition partition, CancellationToken cancellationToken);

    /// <summary>Keeps the first reading of a partition.</summary>
    Task AddReadingAsync(string runId, PartitionReading reading, CancellationToken cancellationToken);

    /// <returns>Readings so far, in no order.</returns>
    Task<IReadOnlyList<PartitionReading>> ReadReadingsAsync(string runId, CancellationToken cancellationToken);

    /// <summary>Stores the result and ends the order in one transaction, and lets go of its readings.</summary>
    /// <returns>False when the order had ended before: nothing was stored.</returns>
    Task<bool> ConcludeAsync(AnalysisResult result, CancellationToken cancellationToken);

    /// <summary>Ends an order without a result, and lets go of its readings.</summary>
    /// <param name="state">Failed or Cancelled.</param>
    /// <param name="audited">The entry of the change, from the ticket before; written in the same transaction when the order was open. Null for none.</param>
    /// <returns>The ticket afterwards; null when unknown.</returns>
    Task<AnalysisTicket?> EndAsync(
        string runId, AnalysisState state, string reason, DateTime atUtc, Func<AnalysisTicket, AuditEntry>? audited, CancellationToken cancellationToken);
}
