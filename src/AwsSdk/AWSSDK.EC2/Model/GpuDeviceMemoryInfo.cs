namespace Amazon.EC2.Model;

/// <summary>Memory of one GPU.</summary>
public class GpuDeviceMemoryInfo
{
    public int? SizeInMiB { get; set; }
}
