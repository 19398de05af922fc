namespace CostOptimizer.Core.Fleets;

/// <summary>Which rule made a fleet of its instances; the first that matches wins, in this order.</summary>
public enum FleetGrouping
{
    ConfiguredRule,
    Tag,
    SageMakerVariant,
    EksNodeGroup,
    EcsCluster,
    AutoScalingGroup,
    NameAndType,
}
