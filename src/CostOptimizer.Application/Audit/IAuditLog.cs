namespace CostOptimizer.Application.Audit;

/// <summary>Who changed what and when. Entries are added and read, never changed or removed.</summary>
/// <remarks>
/// Stores that make a change write its entry in the same transaction. For what is no row of the database, append right
/// after it was done.
/// </remarks>
public interface IAuditLog
{
    /// <summary>Adds an entry; one that is there already, by its id, stays as it is.</summary>
    /// <exception cref="Storage.StorageException">It could not be written.</exception>
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <param name="limit">1 or more.</param>
    /// <param name="before">Only entries with a lower number; null for the newest.</param>
    /// <returns>Newest first.</returns>
    Task<IReadOnlyList<AuditRecord>> ReadAsync(int limit, long? before, CancellationToken cancellationToken);
}
