using Amazon.Runtime;

namespace Amazon.SavingsPlans;

/// <summary>Known values of SavingsPlanRateUnit; any other text is kept as it came.</summary>
public class SavingsPlanRateUnit : ConstantClass
{
    public static readonly SavingsPlanRateUnit Hrs = new("Hrs");
    public static readonly SavingsPlanRateUnit LambdaGBSecond = new("Lambda-GB-Second");
    public static readonly SavingsPlanRateUnit Request = new("Request");

    public SavingsPlanRateUnit(string value)
        : base(value)
    {
    }

    public static SavingsPlanRateUnit FindValue(string value) => FindValue<SavingsPlanRateUnit>(value);

    public static implicit operator SavingsPlanRateUnit(string value) => FindValue(value);
}
