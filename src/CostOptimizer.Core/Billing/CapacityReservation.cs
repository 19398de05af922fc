using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Billing;

/// <summary>
/// An On-Demand Capacity Reservation: billed at the on-demand rate while active, whether instances run in it or not
/// (EC2 user guide, "Capacity Reservation pricing and billing").
/// </summary>
/// <param name="ZoneId">On-demand usage of the same account, offering and zone runs in it.</param>
/// <param name="Count">Instances reserved, 1 or more.</param>
/// <param name="EndUtc">Null for one without an end.</param>
public sealed record CapacityReservation(
    string Id,
    string AccountId,
    OfferingKey Offering,
    string ZoneId,
    int Count,
    DateTime StartUtc,
    DateTime? EndUtc)
{
    /// <summary>Instances that could still start in it when it was read; null when not known. Bills do not depend on it.</summary>
    public int? EmptyWhenRead { get; init; }
}
