using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of InstanceType; any other text is kept as it came.</summary>
public class InstanceType : ConstantClass
{
    public InstanceType(string value)
        : base(value)
    {
    }

    public static InstanceType FindValue(string value) => FindValue<InstanceType>(value);

    public static implicit operator InstanceType(string value) => FindValue(value);
}
