using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reports;
using CostOptimizer.Application.Storage;
using CostOptimizer.Web.Security;

namespace CostOptimizer.Worker.Serving;

/// <summary>The reports over HTTP.</summary>
internal static class ReportEndpoints
{
    public static void MapReportEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/latest", WriteLatestAsync);
        routes.MapGet("/reports/{runId}", WriteAsync);
    }

    private static async Task<IResult> WriteLatestAsync(
        IAnalysisStore store, IReportWriter writer, HttpContext context, CancellationToken cancellationToken) =>
        await RespondAsync(await store.ReadLatestAsync(cancellationToken), writer, context, cancellationToken);

    private static async Task<IResult> WriteAsync(
        string runId, IAnalysisStore store, IReportWriter writer, HttpContext context, CancellationToken cancellationToken) =>
        await RespondAsync(await store.ReadAsync(runId, cancellationToken), writer, context, cancellationToken);

    private static async Task<IResult> RespondAsync(
        AnalysisResult? result, IReportWriter writer, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.IsReport();
        if (result is null)
        {
            return TypedResults.Problem("No such analysis is stored; the first one may still be running.", statusCode: StatusCodes.Status404NotFound);
        }

        var page = new MemoryStream();
        await writer.WriteAsync(result, page, cancellationToken);
        page.Position = 0;
        return TypedResults.Stream(page, "text/html; charset=utf-8");
    }
}
