using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>Usage, prices and commitments of one window. The order of every list is without meaning.</summary>
/// <param name="FromUtc">Start of the window, on the hour, UTC.</param>
/// <param name="Hours">Length of the window, 1 or more; every series has one value per hour.</param>
/// <param name="OnDemand">List prices, above zero, for at least every offering that is used.</param>
/// <param name="ReservedInstances">With distinct ids, also across the other commitments and reservations.</param>
/// <param name="PrivateDiscount">
/// Negotiated discount, 0 to below 1, on every charge: on-demand, spot and the fees of commitments. A Savings Plan is
/// drawn down at its undiscounted rates, as AWS does (the discount shows in the CUR's "net" columns), so one
/// discount for all rows changes no ranking and no coverage.
/// </param>
public sealed record BillingRequest(
    DateTime FromUtc,
    int Hours,
    IReadOnlyList<UsageSeries> Usage,
    IReadOnlyDictionary<OfferingKey, HourlyRate> OnDemand,
    IReadOnlyList<ReservedInstance> ReservedInstances,
    IReadOnlyList<SavingsPlan> SavingsPlans,
    IReadOnlyList<CapacityReservation> CapacityReservations,
    SharingPolicy Sharing,
    decimal PrivateDiscount,
    SizeFlexibility SizeFlexibility)
{
    /// <summary>Prepaid blocks; usage whose lifecycle is CapacityBlock must be covered by one of them.</summary>
    public IReadOnlyList<CapacityBlock> CapacityBlocks { get; init; } = [];

    /// <summary>How the parts of a large window are gone through.</summary>
    public WorkLoop Loop { get; init; } = WorkLoops.InOrder;
}
