namespace Amazon.AutoScaling.Model;

/// <summary>Instances kept ready beside the group; they are not among its instances.</summary>
public class WarmPoolConfiguration
{
    public int? MaxGroupPreparedCapacity { get; set; }

    public int? MinSize { get; set; }

    public WarmPoolState PoolState { get; set; }

    public WarmPoolStatus Status { get; set; }
}
