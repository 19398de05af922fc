namespace CostOptimizer.Core.Fleets;

/// <summary>Who runs the instances. SageMaker prices and plans never apply to EC2, nor the reverse.</summary>
public enum ComputeService
{
    Ec2,
    SageMaker,
}
