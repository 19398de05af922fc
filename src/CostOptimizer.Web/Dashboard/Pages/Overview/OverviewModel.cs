using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Web.Dashboard.Pages.Overview;

/// <param name="Run">The newest analysis; null when there is none yet.</param>
/// <param name="Fleets">In that analysis.</param>
public sealed record OverviewModel(AnalysisRun? Run, int Fleets);
