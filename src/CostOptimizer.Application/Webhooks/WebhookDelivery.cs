using CostOptimizer.Application.Deliveries;

namespace CostOptimizer.Application.Webhooks;

/// <summary>An event and what became of it.</summary>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="NextAttemptUtc">When it is due (again); null once it was delivered or given up.</param>
/// <param name="LastOutcome">One sentence on the last attempt; null before the first.</param>
public sealed record WebhookDelivery(
    WebhookEvent Event,
    DeliveryState State,
    int Attempts,
    DateTime? NextAttemptUtc,
    DateTime? EndedAtUtc,
    string? LastOutcome);
