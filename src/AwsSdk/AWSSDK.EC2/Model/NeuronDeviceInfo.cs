namespace Amazon.EC2.Model;

/// <summary>One kind of Neuron device.</summary>
public class NeuronDeviceInfo
{
    public NeuronDeviceCoreInfo CoreInfo { get; set; }

    public int? Count { get; set; }

    public NeuronDeviceMemoryInfo MemoryInfo { get; set; }

    public string Name { get; set; }
}
