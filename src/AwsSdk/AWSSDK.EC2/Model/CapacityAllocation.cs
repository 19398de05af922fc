namespace Amazon.EC2.Model;

/// <summary>How reserved capacity is used.</summary>
public class CapacityAllocation
{
    public AllocationType AllocationType { get; set; }

    public int? Count { get; set; }
}
