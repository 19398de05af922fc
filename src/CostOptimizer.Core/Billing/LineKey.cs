using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;

namespace CostOptimizer.Core.Billing;

/// <summary>What usage is summed under.</summary>
internal readonly record struct LineKey(string Key, string AccountId, OfferingKey Offering, BillLineKind Kind)
{
    public static LineKey Of(UsageSeries series) =>
        new(series.Key, series.AccountId, series.Offering, KindOf(series.Lifecycle));

    public static LineKey Of(CapacityReservation reservation) =>
        new(reservation.Id, reservation.AccountId, reservation.Offering, BillLineKind.IdleReservation);

    private static BillLineKind KindOf(InstanceLifecycle lifecycle) => lifecycle switch
    {
        InstanceLifecycle.Spot => BillLineKind.Spot,
        InstanceLifecycle.CapacityBlock => BillLineKind.CapacityBlock,
        _ => BillLineKind.OnDemand,
    };
}
