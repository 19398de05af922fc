using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>Known values of LocationType; any other text is kept as it came.</summary>
public class LocationType : ConstantClass
{
    public static readonly LocationType AvailabilityZone = new("availability-zone");
    public static readonly LocationType AvailabilityZoneId = new("availability-zone-id");
    public static readonly LocationType Region = new("region");

    public LocationType(string value)
        : base(value)
    {
    }

    public static LocationType FindValue(string value) => FindValue<LocationType>(value);

    public static implicit operator LocationType(string value) => FindValue(value);
}
