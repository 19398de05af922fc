using CostOptimizer.Application.Audit;

namespace CostOptimizer.Application.Storage;

/// <summary>Forgets an AWS account for good.</summary>
public interface IAccountErasure
{
    /// <param name="accountId">12 digits.</param>
    /// <exception cref="StorageException">The database refuses.</exception>
    Task<AccountTraces> FindAsync(string accountId, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes all that names the account, in one transaction: its fleets with usage and decisions, and whatever was worked out with it
    /// and cannot be told without it (analyses, reports, weeks of savings, alerts, invoices, advice). Only the audit log stays, and names it once more.
    /// </summary>
    /// <returns>What there was.</returns>
    /// <exception cref="StorageException">The database refuses; nothing was deleted.</exception>
    Task<AccountTraces> EraseAsync(string accountId, AuditEntry entry, CancellationToken cancellationToken);
}
