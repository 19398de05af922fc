using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Webhooks;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>What became of telling somebody.</summary>
/// <param name="Id">As receivers see it.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="NextAttemptUtc">When it is due (again); null once it was delivered or given up.</param>
/// <param name="LastOutcome">One sentence on the last attempt; null before the first.</param>
public sealed record WebhookDeliveryItem(
    string Id, Uri Target, DeliveryState State, int Attempts, DateTime CreatedAtUtc, DateTime? NextAttemptUtc, DateTime? EndedAtUtc, string? LastOutcome)
{
    public static WebhookDeliveryItem From(WebhookDelivery delivery) => new(
        delivery.Event.Id,
        delivery.Event.Target,
        delivery.State,
        delivery.Attempts,
        delivery.Event.CreatedAtUtc,
        delivery.NextAttemptUtc,
        delivery.EndedAtUtc,
        delivery.LastOutcome);
}
