using System.Globalization;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Deliveries;
using CostOptimizer.Web.Api.Http;
using CostOptimizer.Web.Api.Paging;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Web.Api.Alerts;

/// <summary>What people were alerted to, and how telling them went.</summary>
internal static class AlertEndpoints
{
    private const string Source = "alerts";

    public static void MapAlerts(this IEndpointRouteBuilder routes)
    {
        var alerts = routes.MapGroup("/alerts").WithTags("Alerts");
        alerts.MapGet("", ListAsync)
            .WithName("ListAlerts")
            .WithSummary("What people were alerted to, the newest first")
            .WithQuery(Common.Limit, Common.Cursor)
            .Answers<PageDocument<AlertItem>>();
        alerts.MapGet("/{id}", GetAsync)
            .WithName("GetAlert")
            .WithSummary("One alert with its facts")
            .WithQuery()
            .Answers<AlertItem>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        alerts.MapGet("/{id}/deliveries", ListDeliveriesOfAsync)
            .WithName("ListAlertDeliveries")
            .WithSummary("Who was told of an alert, or of a test, and how that went")
            .WithQuery()
            .Answers<PageDocument<DeliveryItem>>();
        alerts.MapPost("/test", TestAsync)
            .WithName("TestAlerts")
            .WithSummary("Send a test alert to every route; it is sent within a minute, and its deliveries say how that went")
            .WithQuery()
            .For(AccessPolicies.Operator)
            .Answers<PageDocument<DeliveryItem>>();
        routes.MapGet("/deliveries", ListDeliveriesAsync)
            .WithTags("Alerts")
            .WithName("ListDeliveries")
            .WithSummary("The newest messages to people by any channel; there are no further pages")
            .WithQuery(Common.Limit)
            .Answers<PageDocument<DeliveryItem>>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] IAlertStore alerts, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var (limit, cursor) = (query.Limit(), query.Cursor());
        query.ThrowIfAny();
        var found = await alerts.ListAsync(After(cursor), limit + 1, cancellationToken);
        return PageAnswer.Of(context, query, Source, found, limit, MarkOf, alert => AlertItem.From(alert, ApiPaths.Prefix(context)));
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, [FromServices] IAlertStore alerts, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        var alert = await alerts.FindAsync(id, cancellationToken) ?? throw ApiException.NotFound("alert", id);
        return JsonAnswer.Of(AlertItem.From(alert, ApiPaths.Prefix(context)));
    }

    private static async Task<IResult> ListDeliveriesOfAsync(string id, HttpContext context, [FromServices] IDeliveryOutbox outbox, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        return Page(await outbox.ReadAsync(id, cancellationToken));
    }

    private static async Task<IResult> ListDeliveriesAsync(HttpContext context, [FromServices] IDeliveryOutbox outbox, CancellationToken cancellationToken)
    {
        var query = ApiQuery.Of(context);
        var limit = query.Limit();
        query.ThrowIfAny();
        return Page(await outbox.ListAsync(limit, cancellationToken));
    }

    private static async Task<IResult> TestAsync(
        HttpContext context, [FromServices] IAlertTests tests, [FromServices] IDeliveryOutbox outbox, [FromServices] IAuditLog audit, [FromServices] TimeProvider clock, CancellationToken cancellationToken)
    {
        ApiQuery.Of(context).ThrowIfAny();
        var sent = tests.Make();
        await outbox.AddAsync(sent, cancellationToken);
        var targets = sent.Select(delivery => delivery.Target).ToArray();
        await audit.AppendAsync(AuditEntry.Of(context.ToActor(), clock.GetUtcNow().UtcDateTime, "alert.test", "routes", before: null, targets), cancellationToken);
        return Page([.. sent.Select(delivery => new DeliveryStatus(delivery, DeliveryState.Pending, Attempts: 0, delivery.CreatedAtUtc, EndedAtUtc: null, LastOutcome: null))]);
    }

    private static JsonAnswer Page(IReadOnlyList<DeliveryStatus> deliveries) =>
        JsonAnswer.Of(new PageDocument<DeliveryItem>([.. deliveries.Select(DeliveryItem.From)], NextCursor: null));

    // Times are kept to the second.
    private static string MarkOf(Alert alert) => string.Create(CultureInfo.InvariantCulture, $"{alert.SeenAtUtc.Ticks / TimeSpan.TicksPerSecond}:{alert.Id}");

    private static (DateTime SeenAtUtc, string Id)? After(Cursor? cursor) =>
        cursor?.After.Split(':', 2) is [var seconds, var id]
        && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
        && known <= DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond
            ? (new DateTime(known * TimeSpan.TicksPerSecond, DateTimeKind.Utc), id)
            : null;
}
