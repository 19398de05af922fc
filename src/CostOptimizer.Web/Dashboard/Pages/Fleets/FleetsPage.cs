using CostOptimizer.Web.Dashboard.Pages.OneFleet;
using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Pages.Fleets;

/// <summary>Every fleet of the newest analysis, and each by itself.</summary>
internal sealed class FleetsPage : DashboardPage
{
    public override string Path => "/fleets";

    public override string Name(Locale locale) => new FleetsTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, ListAsync);
        pages.MapGet(Path + "/{key}", ShowAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] FleetsQuery query, CancellationToken cancellationToken) =>
        PageRendering.Page<FleetsView, FleetsModel>(context, await query.RunAsync(context.Request.Query, cancellationToken));

    private static async Task<IResult> ShowAsync(string key, HttpContext context, [FromServices] FleetQuery query, CancellationToken cancellationToken) =>
        PageRendering.Page<FleetView, FleetModel>(context, await query.RunAsync(key, context.Request.Query["sort"], cancellationToken));
}
