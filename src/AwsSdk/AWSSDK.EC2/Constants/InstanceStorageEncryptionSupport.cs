using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of InstanceStorageEncryptionSupport; any other text is kept as it came.</summary>
public class InstanceStorageEncryptionSupport : ConstantClass
{
    public static readonly InstanceStorageEncryptionSupport Required = new("required");
    public static readonly InstanceStorageEncryptionSupport Unsupported = new("unsupported");

    public InstanceStorageEncryptionSupport(string value)
        : base(value)
    {
    }

    public static InstanceStorageEncryptionSupport FindValue(string value) => FindValue<InstanceStorageEncryptionSupport>(value);

    public static implicit operator InstanceStorageEncryptionSupport(string value) => FindValue(value);
}
