using AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>An instance.</summary>
public class Instance
{
    public ArchitectureValues Architecture { get; set; }

    public string CapacityBlockId { get; set; }

    public string CapacityReservationId { get; set; }

    public CpuOptions CpuOptions { get; set; }

    public bool? EbsOptimized { get; set; }

    public HypervisorType Hypervisor { get; set; }

    public string ImageId { get; set; }

    public string InstanceId { get; set; }

    /// <summary>Absent for on-demand.</summary>
    public InstanceLifecycleType InstanceLifecycle { get; set; }

    public InstanceType InstanceType { get; set; }

    public string KeyName { get; set; }

    public DateTime? LaunchTime { get; set; }

    public Monitoring Monitoring { get; set; }

    public OperatorResponse Operator { get; set; }

    public Placement Placement { get; set; }

    /// <summary>Present only for Windows.</summary>
    public PlatformValues Platform { get; set; }

    public string PlatformDetails { get; set; }

    public string PrivateDnsName { get; set; }

    public string PrivateIpAddress { get; set; }

    [WireName("dnsName")]
    public string PublicDnsName { get; set; }

    [WireName("ipAddress")]
    public string PublicIpAddress { get; set; }

    [WireName("groupSet")]
    public List<GroupIdentifier> SecurityGroups { get; set; }

    public string SpotInstanceRequestId { get; set; }

    [WireName("instanceState")]
    public InstanceState State { get; set; }

    public StateReason StateReason { get; set; }

    [WireName("reason")]
    public string StateTransitionReason { get; set; }

    public string SubnetId { get; set; }

    [WireName("tagSet")]
    public List<Tag> Tags { get; set; }

    public string UsageOperation { get; set; }

    public DateTime? UsageOperationUpdateTime { get; set; }

    public VirtualizationType VirtualizationType { get; set; }

    public string VpcId { get; set; }
}
