using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Instances that were launched together.</summary>
public class Reservation
{
    [WireName("groupSet")]
    public List<GroupIdentifier> Groups { get; set; }

    [WireName("instancesSet")]
    public List<Instance> Instances { get; set; }

    public string OwnerId { get; set; }

    public string RequesterId { get; set; }

    public string ReservationId { get; set; }
}
