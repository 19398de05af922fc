using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of EbsNvmeSupport; any other text is kept as it came.</summary>
public class EbsNvmeSupport : ConstantClass
{
    public static readonly EbsNvmeSupport Required = new("required");
    public static readonly EbsNvmeSupport Supported = new("supported");
    public static readonly EbsNvmeSupport Unsupported = new("unsupported");

    public EbsNvmeSupport(string value)
        : base(value)
    {
    }

    public static EbsNvmeSupport FindValue(string value) => FindValue<EbsNvmeSupport>(value);

    public static implicit operator EbsNvmeSupport(string value) => FindValue(value);
}
