namespace CostOptimizer.Models.Billing;

/// <summary>What is billed. Fargate and Lambda draw on Compute plans only.</summary>
public enum ServiceName
{
    Ec2,
    SageMaker,
    Fargate,
    Lambda,
}
