namespace CostOptimizer.Core.Commitments;

public enum CommitmentKind
{
    StandardReservedInstance,
    ConvertibleReservedInstance,
    Ec2InstanceSavingsPlan,
    ComputeSavingsPlan,
    SageMakerSavingsPlan,
}
