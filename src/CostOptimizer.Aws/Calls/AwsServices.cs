namespace CostOptimizer.Aws.Calls;

/// <summary>IAM prefixes of the services that are read.</summary>
internal static class AwsServices
{
    public const string AutoScaling = "autoscaling";
    public const string CloudWatch = "cloudwatch";
    public const string Ec2 = "ec2";
    public const string Organizations = "organizations";
    public const string Pricing = "pricing";
    public const string SageMaker = "sagemaker";
    public const string SavingsPlans = "savingsplans";
    public const string Sts = "sts";
}
