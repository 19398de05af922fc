namespace Amazon.EC2.Model;

/// <summary>Neuron devices of an instance type.</summary>
public class NeuronInfo
{
    public List<NeuronDeviceInfo> NeuronDevices { get; set; }

    public int? TotalNeuronDeviceMemoryInMiB { get; set; }
}
