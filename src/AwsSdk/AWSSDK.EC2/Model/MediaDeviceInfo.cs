namespace Amazon.EC2.Model;

/// <summary>One kind of media accelerator.</summary>
public class MediaDeviceInfo
{
    public int? Count { get; set; }

    public string Manufacturer { get; set; }

    public MediaDeviceMemoryInfo MemoryInfo { get; set; }

    public string Name { get; set; }
}
