using CostOptimizer.Application.Storage;

namespace CostOptimizer.Application.Replanning;

/// <summary>Keeps what the newest analyses were planned from; older ones make room.</summary>
public interface IPlanningBasisStore
{
    /// <summary>Keeps a basis under its run's id; one that is kept already stays as it is.</summary>
    /// <exception cref="StorageException">The database refuses; the message names the fix.</exception>
    Task SaveAsync(PlanningBasis basis, CancellationToken cancellationToken);

    /// <returns>Null when none is kept of that run, or no longer.</returns>
    Task<PlanningBasis?> ReadAsync(string runId, CancellationToken cancellationToken);
}
