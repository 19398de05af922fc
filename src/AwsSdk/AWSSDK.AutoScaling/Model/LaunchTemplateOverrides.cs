namespace Amazon.AutoScaling.Model;

/// <summary>One instance type, or the attributes it has to have.</summary>
public class LaunchTemplateOverrides
{
    public InstanceRequirements InstanceRequirements { get; set; }

    public string InstanceType { get; set; }

    public LaunchTemplateSpecification LaunchTemplateSpecification { get; set; }

    public string WeightedCapacity { get; set; }
}
