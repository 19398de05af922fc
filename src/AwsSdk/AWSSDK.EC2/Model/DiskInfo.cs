namespace Amazon.EC2.Model;

/// <summary>One kind of local disk.</summary>
public class DiskInfo
{
    public int? Count { get; set; }

    public long? SizeInGB { get; set; }

    public DiskType Type { get; set; }
}
