using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of InstanceMatchCriteria; any other text is kept as it came.</summary>
public class InstanceMatchCriteria : ConstantClass
{
    public static readonly InstanceMatchCriteria Open = new("open");
    public static readonly InstanceMatchCriteria Targeted = new("targeted");

    public InstanceMatchCriteria(string value)
        : base(value)
    {
    }

    public static InstanceMatchCriteria FindValue(string value) => FindValue<InstanceMatchCriteria>(value);

    public static implicit operator InstanceMatchCriteria(string value) => FindValue(value);
}
