using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Web.Dashboard.Pages.Fleets;

/// <param name="Run">The newest analysis; null when there is none yet.</param>
/// <param name="All">Fleets in that analysis, before any filter.</param>
public sealed record FleetsModel(
    AnalysisRun? Run, FleetsFilter Filter, ListPage<FleetRow> Fleets, int All, IReadOnlyList<string> Accounts, IReadOnlyList<string> Regions);
