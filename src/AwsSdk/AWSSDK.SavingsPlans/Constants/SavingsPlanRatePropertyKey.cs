using Amazon.Runtime;

namespace Amazon.SavingsPlans;

/// <summary>Known values of SavingsPlanRatePropertyKey; any other text is kept as it came.</summary>
public class SavingsPlanRatePropertyKey : ConstantClass
{
    public static readonly SavingsPlanRatePropertyKey InstanceFamily = new("instanceFamily");
    public static readonly SavingsPlanRatePropertyKey InstanceType = new("instanceType");
    public static readonly SavingsPlanRatePropertyKey ProductDescription = new("productDescription");
    public static readonly SavingsPlanRatePropertyKey Region = new("region");
    public static readonly SavingsPlanRatePropertyKey Tenancy = new("tenancy");

    public SavingsPlanRatePropertyKey(string value)
        : base(value)
    {
    }

    public static SavingsPlanRatePropertyKey FindValue(string value) => FindValue<SavingsPlanRatePropertyKey>(value);

    public static implicit operator SavingsPlanRatePropertyKey(string value) => FindValue(value);
}
