namespace Amazon.EC2.Model;

/// <summary>Main memory of an instance type.</summary>
public class MemoryInfo
{
    public long? SizeInMiB { get; set; }
}
