using CostOptimizer.Application.Deliveries;

namespace CostOptimizer.Web.Api.Reports.Weekly;

/// <summary>Whom a report was sent to and how that went.</summary>
/// <param name="NextAttemptUtc">When it is due (again); null once it was delivered or given up.</param>
public sealed record WeeklyDeliveryItem(
    string Channel, string Target, DeliveryState State, int Attempts, DateTime? NextAttemptUtc, DateTime? EndedAtUtc, string? LastOutcome)
{
    public static WeeklyDeliveryItem From(DeliveryStatus status) => new(
        status.Delivery.Channel, status.Delivery.Target, status.State, status.Attempts, status.NextAttemptUtc, status.EndedAtUtc, status.LastOutcome);
}
