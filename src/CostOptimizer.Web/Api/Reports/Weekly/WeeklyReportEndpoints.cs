using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Application.Weekly.Archive;
using CostOptimizer.Web.Api.Deliveries;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Reports.Weekly;

/// <summary>The archive of weekly reports.</summary>
internal static class WeeklyReportEndpoints
{
    private const string Source = "weekly-reports";

    public static void MapWeeklyReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/reports/weekly").WithTags("Reports");
        reports.MapGet("", ListAsync)
            .WithName("ListWeeklyReports")
            .WithSummary("Archived weekly reports, the newest week first")
            .WithQuery(Common.Limit, Common.Cursor)
            .Answers<PageDocument<WeeklyReportItem>>();
        reports.MapGet("/{group}/{week}/deliveries", ListDeliveriesAsync)
            .WithName("ListWeeklyDeliveries")
            .WithSummary("Whom a weekly report was sent to, how often that was tried and how it went")
            .WithQuery()
            .Answers<PageDocument<DeliveryItem>>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        reports.MapGet("/{group}/{week}/{file}", GetFileAsync)
            .WithName("GetWeeklyFile")
            .WithSummary("One file of a weekly report, as it was sent")
            .WithQuery()
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] IWeeklyArchive archive, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var (limit, cursor) = (query.Limit(), query.Cursor());
        query.ThrowIfAny();
        var reports = await archive.ListAsync(After(cursor), limit + 1, cancellationToken);
        return PageAnswer.Of(
            context, query, Source, reports, limit, report => report.Id, report => WeeklyReportItem.From(report, ApiPaths.Prefix(context)));
    }

    private static async Task<IResult> ListDeliveriesAsync(
        string group, string week, HttpContext context, [FromServices] IWeeklyArchive archive, [FromServices] IDeliveryOutbox outbox, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        var report = await FindAsync(group, week, archive, cancellationToken);
        var deliveries = await outbox.ReadAsync(report.Id, cancellationToken);
        return JsonAnswer.Of(new PageDocument<DeliveryItem>([.. deliveries.Select(DeliveryItem.From)], NextCursor: null));
    }

    private static async Task<IResult> GetFileAsync(
        string group, string week, string file, HttpContext context, [FromServices] IWeeklyArchive archive, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        var report = await FindAsync(group, week, archive, cancellationToken);
        var found = report.Files.FirstOrDefault(one => one.Document.FileName == file) ?? throw ApiException.NotFound("file of this weekly report", file);
        var content = await archive.ReadFileAsync(report.Group, report.Week, file, cancellationToken) ?? throw ApiException.NotFound("file of this weekly report", file);
        return new StoredFile(content, found);
    }

    private static async Task<ArchivedReport> FindAsync(string group, string week, IWeeklyArchive archive, CancellationToken cancellationToken) =>
        (IsoWeek.TryParse(week, out var known) ? await archive.FindAsync(group, known, cancellationToken) : null)
        ?? throw ApiException.NotFound("weekly report", $"{group}/{week}");

    private static (string Group, IsoWeek Week)? After(Cursor? cursor) =>
        cursor?.After.Split(':', 2) is [var group, var text] && IsoWeek.TryParse(text, out var week) ? (group, week) : null;

    private sealed class StoredFile(byte[] body, ArchivedFile file) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            // Never shown as a page of ours, whatever it holds.
            httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{file.Document.FileName}\"";
            return Conditional.WriteAsync(httpContext, body, file.Document.MediaType, JsonAnswer.TagOf(body));
        }
    }
}
