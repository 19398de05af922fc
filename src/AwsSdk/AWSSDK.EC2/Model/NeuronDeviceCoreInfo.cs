namespace Amazon.EC2.Model;

/// <summary>Cores of one Neuron device.</summary>
public class NeuronDeviceCoreInfo
{
    public int? Count { get; set; }

    public int? Version { get; set; }
}
