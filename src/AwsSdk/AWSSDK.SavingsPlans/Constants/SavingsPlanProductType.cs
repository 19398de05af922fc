using Amazon.Runtime;

namespace Amazon.SavingsPlans;

/// <summary>Known values of SavingsPlanProductType; any other text is kept as it came.</summary>
public class SavingsPlanProductType : ConstantClass
{
    public static readonly SavingsPlanProductType DMS = new("DMS");
    public static readonly SavingsPlanProductType DSQL = new("DSQL");
    public static readonly SavingsPlanProductType DynamoDB = new("DynamoDB");
    public static readonly SavingsPlanProductType EC2 = new("EC2");
    public static readonly SavingsPlanProductType ElastiCache = new("ElastiCache");
    public static readonly SavingsPlanProductType Fargate = new("Fargate");
    public static readonly SavingsPlanProductType Lambda = new("Lambda");
    public static readonly SavingsPlanProductType RDS = new("RDS");
    public static readonly SavingsPlanProductType SageMaker = new("SageMaker");

    public SavingsPlanProductType(string value)
        : base(value)
    {
    }

    public static SavingsPlanProductType FindValue(string value) => FindValue<SavingsPlanProductType>(value);

    public static implicit operator SavingsPlanProductType(string value) => FindValue(value);
}
