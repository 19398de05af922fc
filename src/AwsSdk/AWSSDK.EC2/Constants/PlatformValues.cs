using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of PlatformValues; any other text is kept as it came.</summary>
public class PlatformValues : ConstantClass
{
    public static readonly PlatformValues Windows = new("Windows");

    public PlatformValues(string value)
        : base(value)
    {
    }

    public static PlatformValues FindValue(string value) => FindValue<PlatformValues>(value);

    public static implicit operator PlatformValues(string value) => FindValue(value);
}
