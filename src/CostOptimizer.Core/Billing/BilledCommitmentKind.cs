namespace CostOptimizer.Core.Billing;

/// <summary>What a bill tells apart, in the order in which it is applied.</summary>
public enum BilledCommitmentKind
{
    CapacityBlock,
    ZonalReservedInstance,
    RegionalReservedInstance,
    Ec2InstanceSavingsPlan,
    ComputeSavingsPlan,
    SageMakerSavingsPlan,
}
