namespace Amazon.EC2.Model;

/// <summary>A security group.</summary>
public class GroupIdentifier
{
    public string GroupId { get; set; }

    public string GroupName { get; set; }
}
