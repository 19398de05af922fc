using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reading;
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

    private const int RunsOfPage = 50;

    public override string Path => Root;

    public override string Name(Locale locale) => new ReportsTexts(locale).Title;

    public override void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, [FromServices] IResultReader reader, CancellationToken cancellationToken)
    {
        var before = context.Request.Query["before"] is [{ Length: > 0 } id] ? id : null;
        var runs = await reader.ListRunsAsync(before, RunsOfPage + 1, cancellationToken);
        AnalysisRun[] page = [.. runs.Take(RunsOfPage)];
        return PageRendering.Page<ReportsView, ReportsModel>(
            context, new ReportsModel(page, runs.Count > RunsOfPage ? page[^1].Id : null, before is null));
    }
}
