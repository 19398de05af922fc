using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of InstanceTypeHypervisor; any other text is kept as it came.</summary>
public class InstanceTypeHypervisor : ConstantClass
{
    public static readonly InstanceTypeHypervisor Nitro = new("nitro");
    public static readonly InstanceTypeHypervisor Xen = new("xen");

    public InstanceTypeHypervisor(string value)
        : base(value)
    {
    }

    public static InstanceTypeHypervisor FindValue(string value) => FindValue<InstanceTypeHypervisor>(value);

    public static implicit operator InstanceTypeHypervisor(string value) => FindValue(value);
}
