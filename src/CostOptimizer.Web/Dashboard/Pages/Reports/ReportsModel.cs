using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Weekly.Archive;

namespace CostOptimizer.Web.Dashboard.Pages.Reports;

/// <param name="Runs">Newest first.</param>
/// <param name="Older">Run id to ask for older ones with; null when these are the last.</param>
/// <param name="IsNewest">Whether this is the first page.</param>
/// <param name="Weekly">The newest weekly reports, on the first page only.</param>
/// <param name="Deliveries">By the id of a weekly report.</param>
public sealed record ReportsModel(
    IReadOnlyList<AnalysisRun> Runs,
    string? Older,
    bool IsNewest,
    IReadOnlyList<ArchivedReport> Weekly,
    ILookup<string, DeliveryStatus> Deliveries);
