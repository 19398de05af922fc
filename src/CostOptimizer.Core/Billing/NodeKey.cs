using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Billing;

/// <summary>What commitments can tell apart about usage; fleets that share a node share its cover by their hours.</summary>
/// <param name="ReservationId">Of idle capacity reservations only.</param>
internal readonly record struct NodeKey(
    string AccountId,
    OfferingKey Offering,
    BillLineKind Kind,
    string? ZoneId,
    string? ReservationId);
