namespace CostOptimizer.Core.Fleets;

/// <summary>An AWS partition. Credentials, prices and currencies never cross one.</summary>
public enum Partition
{
    Aws,
    AwsCn,
    AwsUsGov,
    AwsEusc,
}
