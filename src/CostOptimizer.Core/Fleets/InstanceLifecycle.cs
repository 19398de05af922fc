namespace CostOptimizer.Core.Fleets;

/// <summary>How an instance is paid for. EC2 leaves the field out for on-demand.</summary>
public enum InstanceLifecycle
{
    OnDemand,
    Spot,
    CapacityBlock,
    Scheduled,
}
