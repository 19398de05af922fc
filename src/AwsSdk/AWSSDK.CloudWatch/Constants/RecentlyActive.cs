using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Known values of RecentlyActive; any other text is kept as it came.</summary>
public class RecentlyActive : ConstantClass
{
    public static readonly RecentlyActive PT3H = new("PT3H");

    public RecentlyActive(string value)
        : base(value)
    {
    }

    public static RecentlyActive FindValue(string value) => FindValue<RecentlyActive>(value);

    public static implicit operator RecentlyActive(string value) => FindValue(value);
}
