using Amazon.Runtime;

namespace Amazon.Pricing;

/// <summary>Known values of FilterType; any other text is kept as it came.</summary>
public class FilterType : ConstantClass
{
    public static readonly FilterType ANY_OF = new("ANY_OF");
    public static readonly FilterType CONTAINS = new("CONTAINS");
    public static readonly FilterType EQUALS = new("EQUALS");
    public static readonly FilterType NONE_OF = new("NONE_OF");
    public static readonly FilterType TERM_MATCH = new("TERM_MATCH");

    public FilterType(string value)
        : base(value)
    {
    }

    public static FilterType FindValue(string value) => FindValue<FilterType>(value);

    public static implicit operator FilterType(string value) => FindValue(value);
}
