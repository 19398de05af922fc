using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of Scope; any other text is kept as it came.</summary>
public class Scope : ConstantClass
{
    public static readonly Scope AvailabilityZone = new("Availability Zone");
    public static readonly Scope Region = new("Region");

    public Scope(string value)
        : base(value)
    {
    }

    public static Scope FindValue(string value) => FindValue<Scope>(value);

    public static implicit operator Scope(string value) => FindValue(value);
}
