using System.Globalization;
using CostOptimizer.Application.Orders;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Bodies;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>Ordering analyses, following and cancelling them.</summary>
internal static class AnalysisEndpoints
{
    private const int LongestBody = 64 * 1024;
    private const int LongestKey = 200;
    private const string KeyHeader = "Idempotency-Key";
    private const string Source = "analyses";

    public static void MapAnalyses(this IEndpointRouteBuilder routes)
    {
        var analyses = routes.MapGroup("/analyses").WithTags("Analyses");
        analyses.MapPost("", OrderAsync)
            .WithName("OrderAnalysis")
            .WithSummary("Order an analysis; answered at once, carried out by the workers")
            .WithDescription("With the header Idempotency-Key the same order may be sent again for 30 days and gives the same analysis. "
                + "An event of EventBridge is taken, too: its detail is the scope and its id the key.")
            .WithQuery()
            .For(AccessPolicies.Analyst)
            .Accepts<AnalysisInput>(isOptional: true, "application/json")
            .Answers<AnalysisDocument>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        analyses.MapGet("", ListAsync)
            .WithName("ListAnalyses")
            .WithSummary("Ordered analyses, newest first")
            .WithQuery(Common.Limit, Common.Cursor)
            .Answers<PageDocument<AnalysisDocument>>();
        analyses.MapGet("/{id}", GetAsync)
            .WithName("GetAnalysis")
            .WithSummary("One ordered analysis: its state and progress")
            .WithDescription("Retry-After says when to ask again, until it has ended.")
            .WithQuery()
            .Answers<AnalysisDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        analyses.MapDelete("/{id}", CancelAsync)
            .WithName("DeleteAnalysis")
            .WithSummary("Cancel an analysis")
            .WithQuery()
            .For(AccessPolicies.Operator)
            .Answers<AnalysisDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        analyses.MapPost("/{id}/cancel", CancelAsync)
            .WithName("CancelAnalysis")
            .WithSummary("Cancel an analysis, for callers that cannot send DELETE")
            .WithQuery()
            .For(AccessPolicies.Operator)
            .Answers<AnalysisDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> OrderAsync(
        HttpContext context, [FromServices] OrderDesk desk, [FromServices] AnalysisReader reader, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        var actor = context.ToActor();
        var (order, eventId) = reader.Read(await RequestBody.ReadObjectAsync(context.Request, LongestBody, cancellationToken), actor.Name);
        var ticket = await desk.OrderAsync(actor, order, KeyOf(context.Request) ?? CheckedKey(eventId), cancellationToken);
        context.Response.Headers.Location = $"{ApiPaths.Prefix(context)}/analyses/{Uri.EscapeDataString(ticket.RunId)}";
        return AnalysisAnswer.Of(context, ticket, StatusCodes.Status202Accepted);
    }

    private static string? KeyOf(HttpRequest request) => request.Headers[KeyHeader] switch
    {
        [] => null,
        [{ } key] => CheckedKey(key),
        _ => throw new ApiException(StatusCodes.Status400BadRequest, $"The header {KeyHeader} is given several times: give it once."),
    };

    private static string? CheckedKey(string? key)
    {
        if (key is not null && (key.Length is 0 or > LongestKey || !key.All(letter => letter is > ' ' and <= '~')))
        {
            var faults = new ApiFaults();
            faults.Add(KeyHeader, key, string.Create(CultureInfo.InvariantCulture, $"give 1 to {LongestKey} printable ASCII characters without spaces"));
            faults.ThrowIfAny();
        }

        return key;
    }

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] IAnalysisOrders orders, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var (limit, cursor) = (query.Limit(), query.Cursor());
        query.ThrowIfAny();
        var tickets = await orders.ListAsync(limit + 1, cursor?.After, cancellationToken);
        return PageAnswer.Of(
            context, query, Source, tickets, limit, ticket => ticket.RunId, ticket => AnalysisDocument.From(ticket, ApiPaths.Prefix(context)));
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, [FromServices] IAnalysisOrders orders, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        return AnalysisAnswer.Of(context, await orders.FindAsync(id, cancellationToken) ?? throw ApiException.NotFound("ordered analysis", id));
    }

    private static async Task<IResult> CancelAsync(string id, HttpContext context, [FromServices] OrderDesk desk, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        return AnalysisAnswer.Of(context, await desk.CancelAsync(context.ToActor(), id, cancellationToken));
    }
}
