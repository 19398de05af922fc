using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of CapacityReservationTenancy; any other text is kept as it came.</summary>
public class CapacityReservationTenancy : ConstantClass
{
    public static readonly CapacityReservationTenancy Dedicated = new("dedicated");
    public static readonly CapacityReservationTenancy Default = new("default");

    public CapacityReservationTenancy(string value)
        : base(value)
    {
    }

    public static CapacityReservationTenancy FindValue(string value) => FindValue<CapacityReservationTenancy>(value);

    public static implicit operator CapacityReservationTenancy(string value) => FindValue(value);
}
