using CostOptimizer.Web.Api;
using CostOptimizer.Web.Dashboard.Faults;
using CostOptimizer.Web.Dashboard.Pages.Alerts;
using CostOptimizer.Web.Dashboard.Pages.Commitments;
using CostOptimizer.Web.Dashboard.Pages.Fleets;
using CostOptimizer.Web.Dashboard.Pages.OneFleet;
using CostOptimizer.Web.Dashboard.Pages.OneRecommendation;
using CostOptimizer.Web.Dashboard.Pages.Overview;
using CostOptimizer.Web.Dashboard.Pages.Plan;
using CostOptimizer.Web.Dashboard.Pages.Prices;
using CostOptimizer.Web.Dashboard.Pages.Recommendations;
using CostOptimizer.Web.Dashboard.Pages.Reports;
using CostOptimizer.Web.Dashboard.Pages.Runs;
using CostOptimizer.Web.Dashboard.Pages.Savings;
using CostOptimizer.Web.Dashboard.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CostOptimizer.Web.Dashboard;

/// <summary>The pages that people open.</summary>
public static class DashboardRegistration
{
    /// <summary>Adds what the pages need beyond the API's services, which they share.</summary>
    public static IServiceCollection AddDashboard(this IServiceCollection services)
    {
        services.AddSingleton<OverviewQuery>();
        services.AddSingleton<FirstLook>();
        services.AddSingleton<FleetsQuery>();
        services.AddSingleton<FleetQuery>();
        services.AddSingleton<RecommendationsQuery>();
        services.AddSingleton<RecommendationQuery>();
        services.AddSingleton<DecisionForm>();
        services.AddSingleton<NoteForm>();
        services.AddSingleton<PlanQuery>();
        services.AddSingleton<SavingsQuery>();
        services.AddSingleton<CommitmentsQuery>();
        services.AddSingleton<PricesQuery>();
        services.AddSingleton<AlertsQuery>();
        services.AddSingleton<ReportsQuery>();
        services.AddSingleton<RunsQuery>();
        services.TryAddSingleton(new EffectiveSettings([]));
        return services;
    }

    /// <summary>Maps every page. The guard of the whole server, with assets and preferences, must be there.</summary>
    public static WebApplication MapDashboard(this WebApplication app)
    {
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments(ApiPaths.Root, StringComparison.Ordinal),
            branch => branch.UseStatusCodePages(context => UnmatchedPage.AnswerAsync(context.HttpContext)));
        foreach (var page in DashboardPages.All)
        {
            page.Map(app.MapGroup("")
                .ExcludeFromDescription()
                .RequireAuthorization(page.Role.ToString())
                .AddEndpointFilter<RouteGroupBuilder, PageFaults>());
        }

        app.Lifetime.ApplicationStarted.Register(() => _ = app.Services.GetRequiredService<FirstLook>().TakeAsync(app.Lifetime.ApplicationStopping));
        return app;
    }
}
