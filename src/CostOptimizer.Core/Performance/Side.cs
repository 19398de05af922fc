using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Performance;

/// <summary>One device's half of a matched pair.</summary>
internal sealed record Side(
    string Device,
    PrecisionClass Precision,
    ServingStack? Stack,
    string Framework,
    double LogThroughput,
    double? BatchMilliseconds,
    IReadOnlyList<string> Sources,
    int Rows)
{
    public bool IsNeuron => Stack == ServingStack.Neuron;

    public override string ToString() => $"{Device} {Precision.ToString().ToUpperInvariant()} {Stack?.ToString() ?? Framework}";
}
