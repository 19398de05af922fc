using CostOptimizer.Application.Audit;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Decisions;

/// <summary>Keeps assignments and comments beside the decisions, as long as these.</summary>
public interface INoteStore
{
    /// <summary>Adds a note as its fleet's newest.</summary>
    /// <param name="note">Its version is of no account.</param>
    /// <param name="expectedVersion">Version of the fleet's newest note that the caller saw, 0 for none; null when it does not matter.</param>
    /// <param name="entry">Written in the same transaction.</param>
    /// <returns>As it is stored; null, and nothing is changed, when somebody else has written meanwhile.</returns>
    /// <exception cref="Storage.StorageException">The database refuses; nothing was written.</exception>
    Task<RecommendationNote?> TryAddAsync(RecommendationNote note, int? expectedVersion, AuditEntry entry, CancellationToken cancellationToken);

    /// <returns>All notes about a fleet, newest first.</returns>
    Task<IReadOnlyList<RecommendationNote>> ReadHistoryAsync(FleetId fleet, CancellationToken cancellationToken);

    /// <returns>Number of the newest note, 0 without any: grows with every one.</returns>
    Task<long> CountAsync(CancellationToken cancellationToken);

    /// <returns>Who looks after each fleet that somebody looks after.</returns>
    Task<IReadOnlyDictionary<FleetId, string>> ReadAssigneesAsync(CancellationToken cancellationToken);
}
