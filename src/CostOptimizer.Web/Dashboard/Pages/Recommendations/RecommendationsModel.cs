using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Web.Dashboard.Pages.Recommendations;

/// <param name="Run">The newest analysis; null when there is none yet.</param>
/// <param name="All">Recommendations in that analysis, before any filter.</param>
/// <param name="People">Who looks after some fleet, in the order of the alphabet.</param>
public sealed record RecommendationsModel(
    AnalysisRun? Run, RecommendationsFilter Filter, ListPage<RecommendationRow> Rows, int All, IReadOnlyList<string> Accounts, IReadOnlyList<string> People);
