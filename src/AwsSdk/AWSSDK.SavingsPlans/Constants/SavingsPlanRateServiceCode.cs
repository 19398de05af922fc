using Amazon.Runtime;

namespace Amazon.SavingsPlans;

/// <summary>Known values of SavingsPlanRateServiceCode; any other text is kept as it came.</summary>
public class SavingsPlanRateServiceCode : ConstantClass
{
    public static readonly SavingsPlanRateServiceCode AmazonEC2 = new("AmazonEC2");
    public static readonly SavingsPlanRateServiceCode AmazonECS = new("AmazonECS");
    public static readonly SavingsPlanRateServiceCode AmazonEKS = new("AmazonEKS");
    public static readonly SavingsPlanRateServiceCode AmazonSageMaker = new("AmazonSageMaker");
    public static readonly SavingsPlanRateServiceCode AWSLambda = new("AWSLambda");

    public SavingsPlanRateServiceCode(string value)
        : base(value)
    {
    }

    public static SavingsPlanRateServiceCode FindValue(string value) => FindValue<SavingsPlanRateServiceCode>(value);

    public static implicit operator SavingsPlanRateServiceCode(string value) => FindValue(value);
}
