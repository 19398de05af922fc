using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of OfferingClassType; any other text is kept as it came.</summary>
public class OfferingClassType : ConstantClass
{
    public static readonly OfferingClassType Convertible = new("convertible");
    public static readonly OfferingClassType Standard = new("standard");

    public OfferingClassType(string value)
        : base(value)
    {
    }

    public static OfferingClassType FindValue(string value) => FindValue<OfferingClassType>(value);

    public static implicit operator OfferingClassType(string value) => FindValue(value);
}
