namespace CostOptimizer.Models.Json;

/// <summary>Input that a person can mend. Each fault is one sentence that names the JSON path, the value and the fix.</summary>
public sealed class ModelInputException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
