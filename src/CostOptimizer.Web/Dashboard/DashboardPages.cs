using CostOptimizer.Web.Dashboard.Pages.Alerts;
using CostOptimizer.Web.Dashboard.Pages.Audit;
using CostOptimizer.Web.Dashboard.Pages.Commitments;
using CostOptimizer.Web.Dashboard.Pages.Fleets;
using CostOptimizer.Web.Dashboard.Pages.Overview;
using CostOptimizer.Web.Dashboard.Pages.Plan;
using CostOptimizer.Web.Dashboard.Pages.Prices;
using CostOptimizer.Web.Dashboard.Pages.Recommendations;
using CostOptimizer.Web.Dashboard.Pages.Reports;
using CostOptimizer.Web.Dashboard.Pages.Runs;
using CostOptimizer.Web.Dashboard.Pages.Savings;
using CostOptimizer.Web.Dashboard.Pages.Settings;

namespace CostOptimizer.Web.Dashboard;

/// <summary>The pages in the order of the navigation.</summary>
internal static class DashboardPages
{
    public static IReadOnlyList<DashboardPage> All { get; } =
    [
        new OverviewPage(),
        new FleetsPage(),
        new RecommendationsPage(),
        new PlanPage(),
        new SavingsPage(),
        new CommitmentsPage(),
        new PricesPage(),
        new ReportsPage(),
        new AlertsPage(),
        new RunsPage(),
        new SettingsPage(),
        new AuditPage(),
    ];
}
