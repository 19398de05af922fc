namespace Amazon.AutoScaling.Model;

/// <summary>A launch template with the types it may be launched as.</summary>
public class LaunchTemplate
{
    public LaunchTemplateSpecification LaunchTemplateSpecification { get; set; }

    public List<LaunchTemplateOverrides> Overrides { get; set; }
}
