using CostOptimizer.Web.Dashboard.Pages.Fleets;
using CostOptimizer.Web.Dashboard.Pages.Overview;
using CostOptimizer.Web.Dashboard.Pages.Recommendations;
using CostOptimizer.Web.Dashboard.Pages.Runs;

namespace CostOptimizer.Web.Dashboard;

/// <summary>The pages in the order of the navigation.</summary>
internal static class DashboardPages
{
    public static IReadOnlyList<DashboardPage> All { get; } =
    [
        new OverviewPage(),
        new FleetsPage(),
        new RecommendationsPage(),
        new RunsPage(),
    ];
}
