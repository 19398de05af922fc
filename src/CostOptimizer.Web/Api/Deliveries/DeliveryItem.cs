using CostOptimizer.Application.Deliveries;

namespace CostOptimizer.Web.Api.Deliveries;

/// <summary>A message to people and how sending it went.</summary>
/// <param name="Target">An address, a bucket, <c>channel:ID</c> or <c>webhook:NAME</c>; never a secret.</param>
/// <param name="Subject">What it tells of: the id of an alert or of a weekly report.</param>
/// <param name="DueUtc">When it was to be sent first.</param>
/// <param name="NextAttemptUtc">When it is due (again); null once it was delivered or given up.</param>
/// <param name="LastOutcome">One sentence on the last attempt; null before the first.</param>
public sealed record DeliveryItem(
    string Id, string Channel, string Target, string Subject, DateTime DueUtc, DeliveryState State, int Attempts, DateTime? NextAttemptUtc, DateTime? EndedAtUtc, string? LastOutcome)
{
    public static DeliveryItem From(DeliveryStatus status) => new(
        status.Delivery.Id, status.Delivery.Channel, status.Delivery.Target, status.Delivery.Subject, status.Delivery.CreatedAtUtc,
        status.State, status.Attempts, status.NextAttemptUtc, status.EndedAtUtc, status.LastOutcome);
}
