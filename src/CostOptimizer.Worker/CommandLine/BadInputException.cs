namespace CostOptimizer.Worker.CommandLine;

/// <summary>Input that a person can mend. Each fault is one sentence that names field, value and fix.</summary>
internal sealed class BadInputException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
