namespace Amazon.EC2.Model;

/// <summary>The AWS service that runs the instance, if one does.</summary>
public class OperatorResponse
{
    public bool? Managed { get; set; }

    public string Principal { get; set; }
}
