namespace Amazon.EC2.Model;

/// <summary>Media accelerators of an instance type.</summary>
public class MediaAcceleratorInfo
{
    public List<MediaDeviceInfo> Accelerators { get; set; }

    public int? TotalMediaMemoryInMiB { get; set; }
}
