using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of AllocationType; any other text is kept as it came.</summary>
public class AllocationType : ConstantClass
{
    public static readonly AllocationType Used = new("used");
    public static readonly AllocationType Future = new("future");

    public AllocationType(string value)
        : base(value)
    {
    }

    public static AllocationType FindValue(string value) => FindValue<AllocationType>(value);

    public static implicit operator AllocationType(string value) => FindValue(value);
}
