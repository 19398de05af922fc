using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Pages.Reports;

/// <summary>What was written for people to keep.</summary>
internal sealed class ReportsPage : DashboardPage
{
    public const string Root = "/reports";

    public override string Path => Root;

    public override string Name(Locale locale) => new ReportsTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, [FromServices] ReportsQuery query, CancellationToken cancellationToken) =>
        PageRendering.Page<ReportsView, ReportsModel>(
            context, await query.RunAsync(context.Request.Query["before"] is [{ Length: > 0 } id] ? id : null, cancellationToken));
}
