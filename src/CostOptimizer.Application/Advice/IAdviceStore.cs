using CostOptimizer.Application.Audit;

namespace CostOptimizer.Application.Advice;

/// <summary>Keeps imported advice.</summary>
public interface IAdviceStore
{
    /// <param name="entry">Written in the same transaction.</param>
    /// <returns>False, and nothing is changed, when the same content was imported before.</returns>
    /// <exception cref="Storage.StorageException">The database refuses; nothing was written.</exception>
    Task<bool> AddAsync(AdviceImport import, AuditEntry entry, CancellationToken cancellationToken);

    /// <returns>In the order of import, then of id.</returns>
    Task<IReadOnlyList<AdviceImport>> ReadAsync(CancellationToken cancellationToken);
}
