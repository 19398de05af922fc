namespace CostOptimizer.Models.Billing;

public enum PlanKindName
{
    Ec2Instance,
    Compute,
    SageMaker,
}
