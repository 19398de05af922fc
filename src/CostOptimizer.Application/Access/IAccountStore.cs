using CostOptimizer.Application.Audit;

namespace CostOptimizer.Application.Access;

/// <summary>Keeps accounts, and an entry of the audit log with every change in the same transaction.</summary>
public interface IAccountStore
{
    /// <returns>False when an account of that name is there already; nothing was changed then.</returns>
    Task<bool> AddAsync(StoredAccount account, AuditEntry entry, CancellationToken cancellationToken);

    /// <returns>Null when there is no such account.</returns>
    Task<StoredAccount?> FindAsync(string name, CancellationToken cancellationToken);

    /// <returns>By name, disabled ones included.</returns>
    Task<IReadOnlyList<LocalAccount>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Gives an account another password; failures are forgotten.</summary>
    Task SetPasswordAsync(string name, string passwordHash, string stamp, AuditEntry entry, CancellationToken cancellationToken);

    Task DisableAsync(string name, DateTime atUtc, AuditEntry entry, CancellationToken cancellationToken);

    Task NoteFailureAsync(string name, DateTime atUtc, CancellationToken cancellationToken);

    /// <summary>Notes that somebody signed in; failures are forgotten.</summary>
    Task NoteSignInAsync(string name, DateTime atUtc, CancellationToken cancellationToken);
}
