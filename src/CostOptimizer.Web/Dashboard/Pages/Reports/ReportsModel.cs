using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Web.Dashboard.Pages.Reports;

/// <param name="Runs">Newest first.</param>
/// <param name="Older">Run id to ask for older ones with; null when these are the last.</param>
/// <param name="IsNewest">Whether this is the first page.</param>
public sealed record ReportsModel(IReadOnlyList<AnalysisRun> Runs, string? Older, bool IsNewest);
