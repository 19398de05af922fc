using CostOptimizer.Application.Reading;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Reports;

/// <summary>Stored analyses, however they were started.</summary>
internal static class ReportEndpoints
{
    private const string Source = "reports";

    public static void MapReports(this IEndpointRouteBuilder routes) => routes.MapGet("/reports", ListAsync)
        .WithTags("Reports")
        .WithName("ListReports")
        .WithSummary("Stored analyses, newest first, with the addresses of their results and reports")
        .WithQuery(Common.Limit, Common.Cursor)
        .Answers<PageDocument<ReportItem>>();

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] IResultReader reader, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var (limit, cursor) = (query.Limit(), query.Cursor());
        query.ThrowIfAny();
        var runs = await reader.ListRunsAsync(cursor?.After, limit + 1, cancellationToken);
        return PageAnswer.Of(context, query, Source, runs, limit, run => run.Id, run => ReportItem.From(run, ApiPaths.Prefix(context)));
    }
}
