namespace CostOptimizer.Models.Buying;

public enum OfferKindName
{
    StandardReservedInstance,
    ConvertibleReservedInstance,
    Ec2InstanceSavingsPlan,
    ComputeSavingsPlan,
    SageMakerSavingsPlan,
}
