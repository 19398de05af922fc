using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of RecurringChargeFrequency; any other text is kept as it came.</summary>
public class RecurringChargeFrequency : ConstantClass
{
    public static readonly RecurringChargeFrequency Hourly = new("Hourly");

    public RecurringChargeFrequency(string value)
        : base(value)
    {
    }

    public static RecurringChargeFrequency FindValue(string value) => FindValue<RecurringChargeFrequency>(value);

    public static implicit operator RecurringChargeFrequency(string value) => FindValue(value);
}
