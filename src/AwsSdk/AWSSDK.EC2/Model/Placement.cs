namespace Amazon.EC2.Model;

/// <summary>Where an instance runs.</summary>
public class Placement
{
    public string Affinity { get; set; }

    public string AvailabilityZone { get; set; }

    public string AvailabilityZoneId { get; set; }

    public string GroupId { get; set; }

    public string GroupName { get; set; }

    public string HostId { get; set; }

    public string HostResourceGroupArn { get; set; }

    public int? PartitionNumber { get; set; }

    public string SpreadDomain { get; set; }

    public Tenancy Tenancy { get; set; }
}
