namespace CostOptimizer.Simulator.Types;

/// <summary>The accelerators of one instance type, as DescribeInstanceTypes reports them.</summary>
/// <param name="Name">The API's short name, such as <c>A10G</c> or <c>Inferentia2</c>.</param>
/// <param name="Count">Devices in the instance.</param>
/// <param name="MemoryMiB">Memory of one device, below the marketing size where the API says so.</param>
/// <param name="CoresPerDevice">NeuronCores of one device; zero for other makers.</param>
internal sealed record AcceleratorDevice(
    AcceleratorKind Kind, string Manufacturer, string Name, int Count, int MemoryMiB, int CoresPerDevice)
{
    /// <summary>True for devices that the API lists under <c>neuronInfo</c>.</summary>
    public bool IsNeuron => CoresPerDevice > 0;

    /// <summary>NeuronCore generation: 1 for Inferentia, 2 for Inferentia2 and Trainium, 0 for others.</summary>
    public int CoreVersion => IsNeuron ? Name == "Inferentia" ? 1 : 2 : 0;
}
