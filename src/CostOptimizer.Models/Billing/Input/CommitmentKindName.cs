namespace CostOptimizer.Models.Billing;

public enum CommitmentKindName
{
    CapacityBlock,
    ZonalReservedInstance,
    RegionalReservedInstance,
    Ec2InstanceSavingsPlan,
    ComputeSavingsPlan,
    SageMakerSavingsPlan,
}
