namespace Amazon.EC2.Model;

/// <summary>Inference accelerators of an instance type, the older form of NeuronInfo.</summary>
public class InferenceAcceleratorInfo
{
    public List<InferenceDeviceInfo> Accelerators { get; set; }

    public int? TotalInferenceMemoryInMiB { get; set; }
}
