namespace CostOptimizer.Simulator.Estates;

/// <summary>An estate file cannot be used. Carries every fault found, not only the first.</summary>
public sealed class EstateException : Exception
{
    public EstateException(string source, IReadOnlyList<EstateFault> faults)
        : base($"{source} has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
    {
        Faults = faults;
    }

    /// <summary>In the order of their lines.</summary>
    public IReadOnlyList<EstateFault> Faults { get; }
}
