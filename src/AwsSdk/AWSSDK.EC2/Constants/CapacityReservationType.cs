using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of CapacityReservationType; any other text is kept as it came.</summary>
public class CapacityReservationType : ConstantClass
{
    public static readonly CapacityReservationType CapacityBlock = new("capacity-block");
    public static readonly CapacityReservationType Default = new("default");

    public CapacityReservationType(string value)
        : base(value)
    {
    }

    public static CapacityReservationType FindValue(string value) => FindValue<CapacityReservationType>(value);

    public static implicit operator CapacityReservationType(string value) => FindValue(value);
}
