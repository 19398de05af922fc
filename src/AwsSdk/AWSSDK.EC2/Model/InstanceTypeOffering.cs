namespace Amazon.EC2.Model;

/// <summary>A place where an instance type can be launched.</summary>
public class InstanceTypeOffering
{
    public InstanceType InstanceType { get; set; }

    public string Location { get; set; }

    public LocationType LocationType { get; set; }
}
