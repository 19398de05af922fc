using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Weekly;

namespace CostOptimizer.Web.Dashboard.Pages.Overview;

/// <param name="Run">The newest analysis; null when there is none yet.</param>
/// <param name="Fleets">In that analysis.</param>
/// <param name="Week">The last week that had ended when it read the estate; null when no analysis tells of one.</param>
/// <param name="Trend">Weeks up to that one, oldest first.</param>
/// <param name="Freshness">How new the usage of each account is.</param>
/// <param name="OwnCost">What the analyses since that week began asked of AWS.</param>
public sealed record OverviewModel(
    AnalysisRun? Run,
    int Fleets,
    WeeklyRecord? Week,
    IReadOnlyList<WeekSpend> Trend,
    IReadOnlyList<AccountFreshness> Freshness,
    ServiceCost? OwnCost);
