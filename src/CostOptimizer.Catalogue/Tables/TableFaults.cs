namespace CostOptimizer.Catalogue.Tables;

/// <summary>Collects what is wrong with a set of tables, so that one run names every fault.</summary>
internal sealed class TableFaults
{
    private readonly List<string> _faults = [];

    public void Add(string table, long line, string fault) => _faults.Add($"{table} line {line}: {fault}");

    /// <exception cref="InvalidDataException">At least one fault was added; the message names them all.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new InvalidDataException(string.Join(Environment.NewLine, _faults));
        }
    }
}
