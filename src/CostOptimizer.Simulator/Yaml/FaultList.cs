using CostOptimizer.Simulator.Estates;

namespace CostOptimizer.Simulator.Yaml;

/// <summary>Collects faults while a document is read, so that all are reported at once; one that is found again, as in a copy, is one.</summary>
internal sealed class FaultList
{
    private readonly List<EstateFault> _faults = [];

    public int Count => _faults.Count;

    public void Add(EstateFault fault) => _faults.Add(fault);

    /// <exception cref="EstateException">There is at least one fault.</exception>
    public void ThrowIfAny(string source)
    {
        if (_faults.Count > 0)
        {
            throw new EstateException(source, [.. _faults.Distinct().OrderBy(fault => fault.Line)]);
        }
    }
}
