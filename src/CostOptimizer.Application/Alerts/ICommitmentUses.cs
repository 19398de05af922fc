using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Alerts;

/// <summary>Says of each commitment how far it is used.</summary>
public interface ICommitmentUses
{
    /// <param name="decisions">Newest of each fleet.</param>
    /// <returns>Ordered by id; null when the run's usage is not kept any more, or nobody can compute it now.</returns>
    Task<IReadOnlyList<CommitmentUse>?> ReadAsync(
        AnalysisResult run, IReadOnlyDictionary<FleetId, Decision> decisions, DateTime nowUtc, CancellationToken cancellationToken);
}
