using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>Known values of ManagedInstanceScalingStatus; any other text is kept as it came.</summary>
public class ManagedInstanceScalingStatus : ConstantClass
{
    public static readonly ManagedInstanceScalingStatus DISABLED = new("DISABLED");
    public static readonly ManagedInstanceScalingStatus ENABLED = new("ENABLED");

    public ManagedInstanceScalingStatus(string value)
        : base(value)
    {
    }

    public static ManagedInstanceScalingStatus FindValue(string value) => FindValue<ManagedInstanceScalingStatus>(value);

    public static implicit operator ManagedInstanceScalingStatus(string value) => FindValue(value);
}
