namespace Amazon.EC2.Model;

/// <summary>Where an instance is in its life; only the low byte of the code has meaning.</summary>
public class InstanceState
{
    public int? Code { get; set; }

    public InstanceStateName Name { get; set; }
}
