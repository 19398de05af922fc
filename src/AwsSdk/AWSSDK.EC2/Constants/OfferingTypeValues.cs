using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of OfferingTypeValues; any other text is kept as it came.</summary>
public class OfferingTypeValues : ConstantClass
{
    public static readonly OfferingTypeValues AllUpfront = new("All Upfront");
    public static readonly OfferingTypeValues HeavyUtilization = new("Heavy Utilization");
    public static readonly OfferingTypeValues LightUtilization = new("Light Utilization");
    public static readonly OfferingTypeValues MediumUtilization = new("Medium Utilization");
    public static readonly OfferingTypeValues NoUpfront = new("No Upfront");
    public static readonly OfferingTypeValues PartialUpfront = new("Partial Upfront");

    public OfferingTypeValues(string value)
        : base(value)
    {
    }

    public static OfferingTypeValues FindValue(string value) => FindValue<OfferingTypeValues>(value);

    public static implicit operator OfferingTypeValues(string value) => FindValue(value);
}
