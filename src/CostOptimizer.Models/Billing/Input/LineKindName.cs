namespace CostOptimizer.Models.Billing;

public enum LineKindName
{
    OnDemand,
    Spot,
    CapacityBlock,
    IdleReservation,
}
