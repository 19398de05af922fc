using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reports;
using CostOptimizer.Application.Storage;
using CostOptimizer.Web.Security;

namespace CostOptimizer.Worker.Serving;

/// <summary>The reports over HTTP, and whether the program is well.</summary>
internal static class ReportEndpoints
{
    public static void MapReportEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/latest", WriteLatestAsync);
        routes.MapGet("/reports/{runId}", WriteAsync);
    }

    public static void MapHealthEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live")).AllowAnonymous();
        routes.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
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

    // A load balancer needs the status alone; what lies behind it is for those who have signed in.
    private static async Task<IResult> ReadyAsync(IAnalysisStore store, HttpContext context, CancellationToken cancellationToken)
    {
        var isKnown = context.User.Identity?.IsAuthenticated == true;
        try
        {
            var runs = await store.ListRunsAsync(1, cancellationToken);
            return TypedResults.Text(!isKnown ? "ready" : runs.Count == 0 ? "ready, no analysis yet" : $"ready, last analysis {runs[0].Id}");
        }
        catch (StorageException exception)
        {
            return isKnown
                ? TypedResults.Problem(exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable)
                : TypedResults.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
