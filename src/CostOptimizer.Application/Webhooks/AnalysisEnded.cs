using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Orders;

namespace CostOptimizer.Application.Webhooks;

/// <summary>
/// What is sent when an analysis has ended. Whoever stores the end of an analysis adds <see cref="EventsOf"/> to the
/// outbox in the same transaction, so that neither can be lost without the other.
/// </summary>
public static class AnalysisEnded
{
    public const string Type = "analysis.ended";

    /// <param name="ticket">After it has ended.</param>
    /// <returns>One event, or none when nobody asked to be told.</returns>
    /// <exception cref="ArgumentException">The analysis has not ended.</exception>
    public static IReadOnlyList<WebhookEvent> EventsOf(AnalysisTicket ticket) =>
        !ticket.HasEnded || ticket.EndedAtUtc is not { } ended ? throw new ArgumentException($"The analysis {ticket.RunId} is {ticket.State} and has not ended.", nameof(ticket))
        : ticket.Order.Webhook is not { } target ? []
        : [new WebhookEvent(IdOf(ticket.RunId), target, BodyOf(ticket), ticket.RunId, ended)];

    private static string IdOf(string runId) => $"{Type}:{runId}";

    private static string BodyOf(AnalysisTicket ticket) => JsonSerializer.Serialize(
        new { Id = IdOf(ticket.RunId), Type, Analysis = ticket.RunId, ticket.State, ticket.OrderedAtUtc, ticket.EndedAtUtc, ticket.Reason },
        ResultJson.Compact);
}
