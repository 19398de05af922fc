using Amazon.Runtime;

namespace Amazon.AutoScaling;

/// <summary>Known values of WarmPoolStatus; any other text is kept as it came.</summary>
public class WarmPoolStatus : ConstantClass
{
    public static readonly WarmPoolStatus PendingDelete = new("PendingDelete");

    public WarmPoolStatus(string value)
        : base(value)
    {
    }

    public static WarmPoolStatus FindValue(string value) => FindValue<WarmPoolStatus>(value);

    public static implicit operator WarmPoolStatus(string value) => FindValue(value);
}
