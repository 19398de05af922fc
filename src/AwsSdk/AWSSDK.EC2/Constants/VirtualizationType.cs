using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of VirtualizationType; any other text is kept as it came.</summary>
public class VirtualizationType : ConstantClass
{
    public static readonly VirtualizationType Hvm = new("hvm");
    public static readonly VirtualizationType Paravirtual = new("paravirtual");

    public VirtualizationType(string value)
        : base(value)
    {
    }

    public static VirtualizationType FindValue(string value) => FindValue<VirtualizationType>(value);

    public static implicit operator VirtualizationType(string value) => FindValue(value);
}
