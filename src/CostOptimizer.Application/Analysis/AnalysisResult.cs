using System.Text.Json.Serialization;
using CostOptimizer.Application.Calls;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Analysis;

/// <summary>Everything one analysis found: what is stored, reported and printed.</summary>
/// <param name="Partitions">Ordered by account, then region.</param>
/// <param name="Failures">Failures that belong to no partition, for example a region's prices.</param>
public sealed record AnalysisResult(
    AnalysisRun Run,
    IReadOnlyList<PartitionOutcome> Partitions,
    IReadOnlyList<SourceFailure> Failures,
    EstatePlan Plan,
    IReadOnlyList<ReservedInstance> ReservedInstances,
    IReadOnlyList<SavingsPlan> SavingsPlans,
    IReadOnlyList<ApiCallCount> Calls)
{
    /// <summary>Usage outside fleets and capacity reservations; null in results of before they were kept.</summary>
    [JsonIgnore] // For measurements, not for readers.
    public EstateBeside? Beside { get; init; }

    public IEnumerable<SourceFailure> AllFailures => Partitions.SelectMany(partition => partition.Failures).Concat(Failures);
}
