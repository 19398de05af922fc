using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of EphemeralNvmeSupport; any other text is kept as it came.</summary>
public class EphemeralNvmeSupport : ConstantClass
{
    public static readonly EphemeralNvmeSupport Required = new("required");
    public static readonly EphemeralNvmeSupport Supported = new("supported");
    public static readonly EphemeralNvmeSupport Unsupported = new("unsupported");

    public EphemeralNvmeSupport(string value)
        : base(value)
    {
    }

    public static EphemeralNvmeSupport FindValue(string value) => FindValue<EphemeralNvmeSupport>(value);

    public static implicit operator EphemeralNvmeSupport(string value) => FindValue(value);
}
