namespace Amazon.EC2.Model;

/// <summary>Memory of one Neuron device.</summary>
public class NeuronDeviceMemoryInfo
{
    public int? SizeInMiB { get; set; }
}
