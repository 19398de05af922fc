namespace Amazon.EC2.Model;

/// <summary>Why the state last changed.</summary>
public class StateReason
{
    public string Code { get; set; }

    public string Message { get; set; }
}
