namespace CostOptimizer.Application.Deliveries;

/// <summary>A delivery and what became of it.</summary>
/// <param name="Attempts">How often sending was begun.</param>
/// <param name="NextAttemptUtc">When it is due (again); null once it was delivered or given up.</param>
/// <param name="LastOutcome">One sentence on the last attempt; null before the first.</param>
public sealed record DeliveryStatus(
    Delivery Delivery, DeliveryState State, int Attempts, DateTime? NextAttemptUtc, DateTime? EndedAtUtc, string? LastOutcome);
