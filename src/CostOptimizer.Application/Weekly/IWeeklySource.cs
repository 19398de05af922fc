using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>Answers what only weekly records ask of the stores, each with one question.</summary>
public interface IWeeklySource
{
    /// <returns>Runs that read any hour of the window, in any order; without their documents.</returns>
    Task<IReadOnlyList<AnalysisRun>> FindRunsAsync(Window window, CancellationToken cancellationToken);

    /// <returns>What the runs that started in the window asked of AWS: one per run and currency, ordered by run.</returns>
    Task<IReadOnlyList<RunCalls>> ReadCallsAsync(Window startedIn, CancellationToken cancellationToken);

    /// <param name="untilUtc">Inclusive.</param>
    /// <returns>All decisions up to then, in the order of saving.</returns>
    Task<IReadOnlyList<Decision>> ReadDecisionsAsync(DateTime untilUtc, CancellationToken cancellationToken);
}
