using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of CapacityReservationInstancePlatform; any other text is kept as it came.</summary>
public class CapacityReservationInstancePlatform : ConstantClass
{
    public static readonly CapacityReservationInstancePlatform LinuxUNIX = new("Linux/UNIX");
    public static readonly CapacityReservationInstancePlatform Windows = new("Windows");

    public CapacityReservationInstancePlatform(string value)
        : base(value)
    {
    }

    public static CapacityReservationInstancePlatform FindValue(string value) => FindValue<CapacityReservationInstancePlatform>(value);

    public static implicit operator CapacityReservationInstancePlatform(string value) => FindValue(value);
}
