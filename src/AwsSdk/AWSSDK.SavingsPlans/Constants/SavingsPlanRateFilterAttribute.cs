using Amazon.Runtime;

namespace Amazon.SavingsPlans;

/// <summary>Known values of SavingsPlanRateFilterAttribute; any other text is kept as it came.</summary>
public class SavingsPlanRateFilterAttribute : ConstantClass
{
    public static readonly SavingsPlanRateFilterAttribute InstanceFamily = new("instanceFamily");
    public static readonly SavingsPlanRateFilterAttribute InstanceType = new("instanceType");
    public static readonly SavingsPlanRateFilterAttribute ProductDescription = new("productDescription");
    public static readonly SavingsPlanRateFilterAttribute ProductId = new("productId");
    public static readonly SavingsPlanRateFilterAttribute Region = new("region");
    public static readonly SavingsPlanRateFilterAttribute Tenancy = new("tenancy");

    public SavingsPlanRateFilterAttribute(string value)
        : base(value)
    {
    }

    public static SavingsPlanRateFilterAttribute FindValue(string value) => FindValue<SavingsPlanRateFilterAttribute>(value);

    public static implicit operator SavingsPlanRateFilterAttribute(string value) => FindValue(value);
}
