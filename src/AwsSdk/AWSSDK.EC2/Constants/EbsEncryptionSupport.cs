using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of EbsEncryptionSupport; any other text is kept as it came.</summary>
public class EbsEncryptionSupport : ConstantClass
{
    public static readonly EbsEncryptionSupport Supported = new("supported");
    public static readonly EbsEncryptionSupport Unsupported = new("unsupported");

    public EbsEncryptionSupport(string value)
        : base(value)
    {
    }

    public static EbsEncryptionSupport FindValue(string value) => FindValue<EbsEncryptionSupport>(value);

    public static implicit operator EbsEncryptionSupport(string value) => FindValue(value);
}
