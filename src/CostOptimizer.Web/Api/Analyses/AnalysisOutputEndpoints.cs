using System.Globalization;
using System.Security.Claims;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using CostOptimizer.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>What comes out of an analysis: events while it runs, its result and report afterwards.</summary>
internal static class AnalysisOutputEndpoints
{
    private const string EventIdHeader = "Last-Event-ID";

    private static readonly TimeSpan UntilOthersLeave = TimeSpan.FromSeconds(10);

    public static void MapAnalysisOutput(this IEndpointRouteBuilder routes)
    {
        var analyses = routes.MapGroup("/analyses").WithTags("Analyses");
        analyses.MapGet("/{id}/events", FollowAsync)
            .WithName("FollowAnalysis")
            .WithSummary("Its progress as server-sent events, until it has ended")
            .WithDescription("Events are progress and ended, their data is the analysis and their id its version. "
                + "With Last-Event-ID only what came later is sent; 204 says that nothing will.")
            .WithQuery()
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .DisableRequestTimeout();
        analyses.MapGet("/{id}/webhooks", ListWebhooksAsync)
            .WithName("ListWebhooks")
            .WithSummary("Whom its end was told to, how often that was tried and how it went")
            .WithQuery()
            .Answers<PageDocument<WebhookDeliveryItem>>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        analyses.MapGet("/{id}/result", GetResultAsync)
            .WithName("GetResult")
            .WithSummary("Its result; also of analyses that were not ordered here")
            .WithQuery()
            .Answers<ResultDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        analyses.MapGet("/{id}/report", GetReportAsync)
            .WithName("GetReport")
            .WithSummary("Its report as one self-contained HTML page")
            .WithQuery()
            .Produces(StatusCodes.Status200OK, contentType: "text/html")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> FollowAsync(
        string id,
        HttpContext context,
        [FromServices] TicketWatch watch,
        [FromServices] ProgressStream stream,
        [FromServices] IHostApplicationLifetime lifetime,
        CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        var seen = SeenBy(context.Request);
        var ticket = await watch.FindAsync(id, cancellationToken) ?? throw ApiException.NotFound("ordered analysis", id);
        if (ticket.HasEnded && ticket.Version <= seen)
        {
            // Tells browsers not to connect again.
            return TypedResults.NoContent();
        }

        using var follower = watch.TryFollow(context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "") ?? throw new ApiException(
            StatusCodes.Status503ServiceUnavailable, "Too many connections follow analyses: ask for the analysis itself from time to time instead.")
        {
            RetryAfter = UntilOthersLeave,
        };
        using var untilStopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            await stream.WriteAsync(context, ticket, seen, untilStopped.Token);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // A server that stops does not wait for analyses; followers connect again, to another one.
        }

        return TypedResults.Empty;
    }

    private static async Task<IResult> ListWebhooksAsync(
        string id, HttpContext context, [FromServices] IAnalysisOrders orders, [FromServices] IWebhookOutbox outbox, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        var ticket = await orders.FindAsync(id, cancellationToken) ?? throw ApiException.NotFound("ordered analysis", id);
        var deliveries = await outbox.ReadAsync(ticket.RunId, cancellationToken);
        return JsonAnswer.Of(new PageDocument<WebhookDeliveryItem>([.. deliveries.Select(WebhookDeliveryItem.From)], NextCursor: null));
    }

    private static long SeenBy(HttpRequest request)
    {
        var header = request.Headers[EventIdHeader].ToString();
        if (header.Length == 0)
        {
            return -1;
        }

        if (long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
        {
            return seen;
        }

        var faults = new ApiFaults();
        faults.Add(EventIdHeader, header, "give the id of an event of this stream, or leave it out");
        faults.ThrowIfAny();
        return -1;
    }

    private static Task<IResult> GetResultAsync(
        string id, HttpContext context, [FromServices] StoredDocuments documents, [FromServices] IAnalysisOrders orders, CancellationToken cancellationToken) =>
        GetAsync(id, context, documents.ResultAsync, orders, "application/json; charset=utf-8", cancellationToken);

    private static Task<IResult> GetReportAsync(
        string id, HttpContext context, [FromServices] StoredDocuments documents, [FromServices] IAnalysisOrders orders, CancellationToken cancellationToken)
    {
        context.Response.IsReport();
        return GetAsync(id, context, documents.ReportAsync, orders, "text/html; charset=utf-8", cancellationToken);
    }

    private static async Task<IResult> GetAsync(
        string id,
        HttpContext context,
        Func<string, CancellationToken, Task<byte[]?>> read,
        IAnalysisOrders orders,
        string contentType,
        CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        return await read(id, cancellationToken) is { } document
            ? new StoredDocument(document, contentType)
            : throw WhyNone(id, await orders.FindAsync(id, cancellationToken));
    }

    private static ApiException WhyNone(string id, AnalysisTicket? ticket) =>
        ticket is null ? ApiException.NotFound("stored analysis", id)
        : ticket.HasEnded ? new ApiException(StatusCodes.Status409Conflict, $"The analysis {ticket.RunId} has no result. {ticket.Reason}".TrimEnd())
        : new ApiException(StatusCodes.Status409Conflict, $"The analysis {ticket.RunId} has not ended: ask again later.") { RetryAfter = AnalysisAnswer.AskAgain };

    private sealed class StoredDocument(byte[] body, string contentType) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Conditional.WriteAsync(httpContext, body, contentType, JsonAnswer.TagOf(body));
    }
}
