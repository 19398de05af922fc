namespace Amazon.AutoScaling.Model;

/// <summary>A version of a launch template.</summary>
public class LaunchTemplateSpecification
{
    public string LaunchTemplateId { get; set; }

    public string LaunchTemplateName { get; set; }

    public string Version { get; set; }
}
