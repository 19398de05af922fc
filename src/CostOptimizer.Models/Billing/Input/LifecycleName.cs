namespace CostOptimizer.Models.Billing;

public enum LifecycleName
{
    OnDemand,
    Spot,
    CapacityBlock,
}
