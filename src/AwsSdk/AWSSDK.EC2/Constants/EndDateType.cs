using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of EndDateType; any other text is kept as it came.</summary>
public class EndDateType : ConstantClass
{
    public static readonly EndDateType Limited = new("limited");
    public static readonly EndDateType Unlimited = new("unlimited");

    public EndDateType(string value)
        : base(value)
    {
    }

    public static EndDateType FindValue(string value) => FindValue<EndDateType>(value);

    public static implicit operator EndDateType(string value) => FindValue(value);
}
