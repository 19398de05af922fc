using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Billing;

/// <summary>Usage of one offering by one account under one key, over the whole window.</summary>
/// <param name="Key">The series' key; of an idle capacity reservation, its id.</param>
/// <param name="Covers">What commitments paid for, ordered by commitment id; empty when none did.</param>
/// <param name="UncoveredHours">Billed by the hour: on-demand, spot, or the idle part of a capacity reservation.</param>
/// <param name="ListCost">All hours at the list on-demand price.</param>
/// <param name="OnDemandEquivalent">All hours at the contracted on-demand price, whatever was paid.</param>
/// <param name="UncoveredCost">Contracted on-demand or spot charge for <paramref name="UncoveredHours"/>.</param>
public sealed record BillLine(
    string Key,
    string AccountId,
    OfferingKey Offering,
    BillLineKind Kind,
    InstanceHours Hours,
    IReadOnlyList<LineCover> Covers,
    InstanceHours UncoveredHours,
    Money ListCost,
    Money OnDemandEquivalent,
    Money UncoveredCost)
{
    public InstanceHours CoveredHours => Hours - UncoveredHours;

    /// <summary>What the usage cost: its uncovered charge and its part of commitments, without their unused rest.</summary>
    public Money EffectiveCost => Covers.Aggregate(UncoveredCost, (sum, cover) => sum + cover.Cost);

    /// <summary>Whether reserved instances and Savings Plans may cover it.</summary>
    public bool IsCoverable => Kind is BillLineKind.OnDemand or BillLineKind.IdleReservation;
}
