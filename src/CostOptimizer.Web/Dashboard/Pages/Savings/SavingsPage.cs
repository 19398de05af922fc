using CostOptimizer.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Dashboard.Pages.Savings;

/// <summary>Proof that savings happen.</summary>
internal sealed class SavingsPage : DashboardPage
{
    public override string Path => "/savings";

    public override string Name(Locale locale) => new SavingsTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, [FromServices] SavingsQuery query, CancellationToken cancellationToken) =>
        PageRendering.Page<SavingsPageView, SavingsModel>(context, await query.RunAsync(cancellationToken));
}
