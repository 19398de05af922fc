using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Reading;

/// <summary>
/// Answers parts of stored analyses, each with a question or two whatever the size of the estate. A stored run never
/// changes, so every answer but the newest run and the list of runs may be kept for ever.
/// </summary>
public interface IResultReader
{
    /// <returns>Id of the newest run of the estate that succeeded, wholly or in part; null when there is none.</returns>
    Task<string?> FindLatestAsync(CancellationToken cancellationToken);

    /// <returns>The run with one line for each fleet and commitment; null when no such run is stored.</returns>
    Task<RunIndex?> ReadIndexAsync(string runId, CancellationToken cancellationToken);

    /// <returns>One fleet with its demand, costs and recommendation, but without the hours; null when the run has no such fleet.</returns>
    Task<FleetAnalysis?> ReadFleetAsync(string runId, FleetId fleet, CancellationToken cancellationToken);

    /// <param name="fromUtc">First hour wanted; null for the run's first.</param>
    /// <param name="toUtc">End of the hours wanted, exclusive; null for the run's last.</param>
    /// <returns>In order of time; empty when the run has no such fleet or hours.</returns>
    Task<IReadOnlyList<HourlyRollup>> ReadHoursAsync(
        string runId, FleetId fleet, DateTime? fromUtc, DateTime? toUtc, CancellationToken cancellationToken);

    /// <param name="before">Only runs older than this one; null for the newest.</param>
    /// <param name="limit">1 or more.</param>
    /// <returns>Newest first; empty when <paramref name="before"/> is unknown.</returns>
    Task<IReadOnlyList<AnalysisRun>> ListRunsAsync(string? before, int limit, CancellationToken cancellationToken);

    /// <returns>
    /// How new the usage is that was read of each account, whichever analysis read it; ordered by account. Without those that the newest
    /// analysis of everything, which missed nothing, and all after it did not meet.
    /// </returns>
    Task<IReadOnlyList<AccountFreshness>> ReadFreshnessAsync(CancellationToken cancellationToken);
}
