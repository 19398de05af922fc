using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Capacity held, and paid for, whether used or not.</summary>
public class CapacityReservation
{
    public string AvailabilityZone { get; set; }

    public string AvailabilityZoneId { get; set; }

    public int? AvailableInstanceCount { get; set; }

    [WireName("capacityAllocationSet")]
    public List<CapacityAllocation> CapacityAllocations { get; set; }

    public string CapacityBlockId { get; set; }

    public string CapacityReservationArn { get; set; }

    public string CapacityReservationFleetId { get; set; }

    public string CapacityReservationId { get; set; }

    public CapacityReservationCommitmentInfo CommitmentInfo { get; set; }

    public DateTime? CreateDate { get; set; }

    public bool? EbsOptimized { get; set; }

    public DateTime? EndDate { get; set; }

    public EndDateType EndDateType { get; set; }

    public InstanceMatchCriteria InstanceMatchCriteria { get; set; }

    public CapacityReservationInstancePlatform InstancePlatform { get; set; }

    public string InstanceType { get; set; }

    public string OwnerId { get; set; }

    public string PlacementGroupArn { get; set; }

    public CapacityReservationType ReservationType { get; set; }

    public DateTime? StartDate { get; set; }

    public CapacityReservationState State { get; set; }

    [WireName("tagSet")]
    public List<Tag> Tags { get; set; }

    public CapacityReservationTenancy Tenancy { get; set; }

    public int? TotalInstanceCount { get; set; }

    public string UnusedReservationBillingOwnerId { get; set; }
}
