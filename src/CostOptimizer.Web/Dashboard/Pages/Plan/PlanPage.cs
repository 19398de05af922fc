using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Pages.Plan;

/// <summary>The joint plan, and what it would be if things were otherwise.</summary>
internal sealed class PlanPage : DashboardPage
{
    public const string Root = "/plan";

    public override string Path => Root;

    public override string Name(Locale locale) => new PlanTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, [FromServices] PlanQuery query, CancellationToken cancellationToken)
    {
        var model = await query.RunAsync(context.Request.Query, cancellationToken);
        var status = model.Form.Faults().Count > 0 ? StatusCodes.Status400BadRequest
            : model.Obstacle == PlanObstacle.Busy ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status200OK;
        return PageRendering.Page<PlanView, PlanModel>(context, model, status);
    }
}
