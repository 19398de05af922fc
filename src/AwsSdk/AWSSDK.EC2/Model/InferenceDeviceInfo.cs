namespace Amazon.EC2.Model;

/// <summary>One kind of inference accelerator.</summary>
public class InferenceDeviceInfo
{
    public int? Count { get; set; }

    public string Manufacturer { get; set; }

    public InferenceDeviceMemoryInfo MemoryInfo { get; set; }

    public string Name { get; set; }
}
