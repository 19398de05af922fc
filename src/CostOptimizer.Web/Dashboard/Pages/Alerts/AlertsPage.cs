using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Pages.Alerts;

/// <summary>What people were to be told, and whether they were.</summary>
internal sealed class AlertsPage : DashboardPage
{
    public const string Root = "/alerts";

    public const string StateField = "state";

    public override string Path => Root;

    public override string Name(Locale locale) => new AlertsTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, [FromServices] AlertsQuery query, CancellationToken cancellationToken)
    {
        AlertLineState? state = Enum.TryParse<AlertLineState>(context.Request.Query[StateField], out var given) && Enum.IsDefined(given) ? given : null;
        return PageRendering.Page<AlertsView, AlertsModel>(context, await query.RunAsync(state, cancellationToken));
    }
}
