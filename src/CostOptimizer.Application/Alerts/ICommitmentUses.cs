using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Alerts;

/// <summary>Says of each commitment how far it is used, as far as that is known.</summary>
public interface ICommitmentUses
{
    /// <param name="decisions">Newest of each fleet.</param>
    /// <returns>Ordered by id, without those that may be used where the run could not look; null when the run's usage is not kept any more.</returns>
    /// <exception cref="Replanning.TooBusyException">Too many plans are wanted at once: ask again.</exception>
    Task<IReadOnlyList<CommitmentUse>?> ReadAsync(
        AnalysisResult run, IReadOnlyDictionary<FleetId, Decision> decisions, DateTime nowUtc, CancellationToken cancellationToken);
}
