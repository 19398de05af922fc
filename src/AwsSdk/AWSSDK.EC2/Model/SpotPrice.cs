using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>A spot price from one moment until the next change.</summary>
public class SpotPrice
{
    public string AvailabilityZone { get; set; }

    public string AvailabilityZoneId { get; set; }

    public InstanceType InstanceType { get; set; }

    /// <summary>A decimal, per hour.</summary>
    [WireName("spotPrice")]
    public string Price { get; set; }

    public RIProductDescription ProductDescription { get; set; }

    public DateTime? Timestamp { get; set; }
}
