using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Pages.Overview;

/// <summary>The first page: where the estate stands.</summary>
internal sealed class OverviewPage : DashboardPage
{
    public override string Path => "/";

    public override string Name(Locale locale) => new OverviewTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, [FromServices] OverviewQuery query, CancellationToken cancellationToken) =>
        PageRendering.Page<OverviewView, OverviewModel>(context, await query.RunAsync(cancellationToken));
}
