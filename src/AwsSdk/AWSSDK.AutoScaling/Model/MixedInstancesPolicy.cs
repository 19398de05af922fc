namespace Amazon.AutoScaling.Model;

/// <summary>Several instance types and purchase options in one group.</summary>
public class MixedInstancesPolicy
{
    public InstancesDistribution InstancesDistribution { get; set; }

    public LaunchTemplate LaunchTemplate { get; set; }
}
