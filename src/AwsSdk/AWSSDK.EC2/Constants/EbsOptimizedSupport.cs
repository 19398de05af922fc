using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of EbsOptimizedSupport; any other text is kept as it came.</summary>
public class EbsOptimizedSupport : ConstantClass
{
    public static readonly EbsOptimizedSupport Default = new("default");
    public static readonly EbsOptimizedSupport Supported = new("supported");
    public static readonly EbsOptimizedSupport Unsupported = new("unsupported");

    public EbsOptimizedSupport(string value)
        : base(value)
    {
    }

    public static EbsOptimizedSupport FindValue(string value) => FindValue<EbsOptimizedSupport>(value);

    public static implicit operator EbsOptimizedSupport(string value) => FindValue(value);
}
