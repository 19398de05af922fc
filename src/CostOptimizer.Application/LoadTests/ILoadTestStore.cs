using CostOptimizer.Application.Audit;

namespace CostOptimizer.Application.LoadTests;

/// <summary>Keeps imported load tests, the evidence of every analysis that begins later.</summary>
public interface ILoadTestStore
{
    /// <param name="entry">Written in the same transaction.</param>
    /// <returns>False, and nothing is changed, when the same content was imported before.</returns>
    /// <exception cref="Storage.StorageException">The database refuses; nothing was written.</exception>
    Task<bool> AddAsync(LoadTestImport import, AuditEntry entry, CancellationToken cancellationToken);

    /// <returns>Everything imported, in the order of saving.</returns>
    Task<IReadOnlyList<LoadTestImport>> ReadAsync(CancellationToken cancellationToken);
}
