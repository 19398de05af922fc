using CostOptimizer.Application.Audit;

namespace CostOptimizer.Application.Access;

/// <summary>Keeps keys, and an entry of the audit log with every change in the same transaction.</summary>
public interface IApiKeyStore
{
    /// <exception cref="Storage.StorageException">Nothing was written.</exception>
    Task AddAsync(ApiKey key, SaltedHash secret, AuditEntry entry, CancellationToken cancellationToken);

    /// <returns>Null when there is no such key.</returns>
    Task<StoredApiKey?> FindAsync(string id, CancellationToken cancellationToken);

    /// <returns>Newest first, revoked and expired ones included.</returns>
    Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Ends a key that has not been revoked yet; else changes nothing and writes no entry.</summary>
    Task RevokeAsync(string id, DateTime atUtc, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Notes when keys were last used.</summary>
    Task NoteUsesAsync(IReadOnlyDictionary<string, DateTime> usedAtUtc, CancellationToken cancellationToken);
}
