using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Pages.Commitments;

/// <summary>What is owned, how it is used, and when it ends.</summary>
internal sealed class CommitmentsPage : DashboardPage
{
    public const string Root = "/commitments";

    public const string ChosenField = "commitment";

    public override string Path => Root;

    public override string Name(Locale locale) => new CommitmentTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, [FromServices] CommitmentsQuery query, CancellationToken cancellationToken)
    {
        var model = await query.RunAsync(context.Request.Query[ChosenField] is [{ Length: > 0 } id] ? id : null, cancellationToken);
        return PageRendering.Page<CommitmentsView, CommitmentsModel>(context, model);
    }
}
