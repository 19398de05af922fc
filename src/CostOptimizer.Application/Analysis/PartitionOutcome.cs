namespace CostOptimizer.Application.Analysis;

/// <summary>How reading one partition ended.</summary>
/// <param name="Instances">Running instances found; 0 when discovery failed.</param>
/// <param name="NewestDataUtc">Start of the newest bucket with data; null when there is none.</param>
/// <param name="Failures">Empty when everything was read.</param>
public sealed record PartitionOutcome(
    string AccountId,
    string AccountName,
    string Region,
    int Instances,
    int Fleets,
    DateTime? NewestDataUtc,
    IReadOnlyList<SourceFailure> Failures)
{
    /// <summary>Oddities of inventory and metrics, for example an instance that was listed twice.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public bool IsComplete => Failures.Count == 0;
}
