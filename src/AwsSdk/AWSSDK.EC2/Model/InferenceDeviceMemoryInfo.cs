namespace Amazon.EC2.Model;

/// <summary>Memory of one inference accelerator.</summary>
public class InferenceDeviceMemoryInfo
{
    public int? SizeInMiB { get; set; }
}
