using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of HypervisorType; any other text is kept as it came.</summary>
public class HypervisorType : ConstantClass
{
    public static readonly HypervisorType Ovm = new("ovm");
    public static readonly HypervisorType Xen = new("xen");

    public HypervisorType(string value)
        : base(value)
    {
    }

    public static HypervisorType FindValue(string value) => FindValue<HypervisorType>(value);

    public static implicit operator HypervisorType(string value) => FindValue(value);
}
