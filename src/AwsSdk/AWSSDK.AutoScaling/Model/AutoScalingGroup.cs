namespace Amazon.AutoScaling.Model;

/// <summary>A group that keeps a number of instances running.</summary>
public class AutoScalingGroup
{
    public string AutoScalingGroupARN { get; set; }

    public string AutoScalingGroupName { get; set; }

    public List<string> AvailabilityZones { get; set; }

    public bool? CapacityRebalance { get; set; }

    public DateTime? CreatedTime { get; set; }

    public int? DefaultCooldown { get; set; }

    public int? DesiredCapacity { get; set; }

    public string DesiredCapacityType { get; set; }

    public string HealthCheckType { get; set; }

    public List<Instance> Instances { get; set; }

    public string LaunchConfigurationName { get; set; }

    public LaunchTemplateSpecification LaunchTemplate { get; set; }

    public List<string> LoadBalancerNames { get; set; }

    public int? MaxSize { get; set; }

    public int? MinSize { get; set; }

    public MixedInstancesPolicy MixedInstancesPolicy { get; set; }

    public int? PredictedCapacity { get; set; }

    public string ServiceLinkedRoleARN { get; set; }

    public string Status { get; set; }

    public List<TagDescription> Tags { get; set; }

    public List<string> TargetGroupARNs { get; set; }

    public string VPCZoneIdentifier { get; set; }

    public WarmPoolConfiguration WarmPoolConfiguration { get; set; }

    public int? WarmPoolSize { get; set; }
}
