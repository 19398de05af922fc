namespace Amazon.EC2.Model;

/// <summary>Memory of one media accelerator.</summary>
public class MediaDeviceMemoryInfo
{
    public int? SizeInMiB { get; set; }
}
