using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of CurrencyCodeValues; any other text is kept as it came.</summary>
public class CurrencyCodeValues : ConstantClass
{
    public static readonly CurrencyCodeValues USD = new("USD");

    public CurrencyCodeValues(string value)
        : base(value)
    {
    }

    public static CurrencyCodeValues FindValue(string value) => FindValue<CurrencyCodeValues>(value);

    public static implicit operator CurrencyCodeValues(string value) => FindValue(value);
}
