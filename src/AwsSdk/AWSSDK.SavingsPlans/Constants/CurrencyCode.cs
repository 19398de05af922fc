using Amazon.Runtime;

namespace Amazon.SavingsPlans;

/// <summary>Known values of CurrencyCode; any other text is kept as it came.</summary>
public class CurrencyCode : ConstantClass
{
    public static readonly CurrencyCode CNY = new("CNY");
    public static readonly CurrencyCode EUR = new("EUR");
    public static readonly CurrencyCode USD = new("USD");

    public CurrencyCode(string value)
        : base(value)
    {
    }

    public static CurrencyCode FindValue(string value) => FindValue<CurrencyCode>(value);

    public static implicit operator CurrencyCode(string value) => FindValue(value);
}
