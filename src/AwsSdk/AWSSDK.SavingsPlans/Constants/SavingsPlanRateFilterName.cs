using Amazon.Runtime;

namespace Amazon.SavingsPlans;

/// <summary>Known values of SavingsPlanRateFilterName; any other text is kept as it came.</summary>
public class SavingsPlanRateFilterName : ConstantClass
{
    public static readonly SavingsPlanRateFilterName InstanceType = new("instanceType");
    public static readonly SavingsPlanRateFilterName Operation = new("operation");
    public static readonly SavingsPlanRateFilterName ProductDescription = new("productDescription");
    public static readonly SavingsPlanRateFilterName ProductType = new("productType");
    public static readonly SavingsPlanRateFilterName Region = new("region");
    public static readonly SavingsPlanRateFilterName ServiceCode = new("serviceCode");
    public static readonly SavingsPlanRateFilterName Tenancy = new("tenancy");
    public static readonly SavingsPlanRateFilterName UsageType = new("usageType");

    public SavingsPlanRateFilterName(string value)
        : base(value)
    {
    }

    public static SavingsPlanRateFilterName FindValue(string value) => FindValue<SavingsPlanRateFilterName>(value);

    public static implicit operator SavingsPlanRateFilterName(string value) => FindValue(value);
}
