using CostOptimizer.Application.Audit;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Decisions;

/// <summary>Keeps what people decided about recommendations, for longer than any analysis.</summary>
public interface IDecisionStore
{
    /// <summary>Adds a decision as its fleet's newest.</summary>
    /// <param name="decision">Its version is of no account.</param>
    /// <param name="expectedVersion">Version of the fleet's newest decision that the caller saw, 0 for none.</param>
    /// <param name="entry">Written in the same transaction.</param>
    /// <returns>As it is stored; null, and nothing is changed, when somebody else has decided meanwhile.</returns>
    /// <exception cref="Storage.StorageException">The database refuses; nothing was written.</exception>
    Task<Decision?> TryAddAsync(Decision decision, int expectedVersion, AuditEntry entry, CancellationToken cancellationToken);

    /// <returns>All decisions about a fleet, newest first.</returns>
    Task<IReadOnlyList<Decision>> ReadHistoryAsync(FleetId fleet, CancellationToken cancellationToken);

    /// <returns>How many decisions there are: grows with every one, so that whoever keeps <see cref="ReadNewestAsync"/> knows when it is out of date.</returns>
    Task<long> CountAsync(CancellationToken cancellationToken);

    /// <returns>The newest decision of each fleet that has any.</returns>
    Task<IReadOnlyDictionary<FleetId, Decision>> ReadNewestAsync(CancellationToken cancellationToken);
}
