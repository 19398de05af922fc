using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Calls;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Application.Reading;

/// <summary>All of a stored result but its fleets: small, whatever the size of the estate.</summary>
/// <param name="Partitions">Ordered by account, then region.</param>
/// <param name="Failures">Failures that belong to no partition.</param>
/// <param name="Totals">One per currency, ordered by code.</param>
/// <param name="ReservedInstances">Ordered by id, as <paramref name="SavingsPlans"/> are.</param>
public sealed record RunSummary(
    AnalysisRun Run,
    IReadOnlyList<PartitionOutcome> Partitions,
    IReadOnlyList<SourceFailure> Failures,
    IReadOnlyList<EstateTotal> Totals,
    IReadOnlyList<ReservedInstance> ReservedInstances,
    IReadOnlyList<SavingsPlan> SavingsPlans,
    IReadOnlyList<ApiCallCount> Calls)
{
    public IEnumerable<SourceFailure> AllFailures => Partitions.SelectMany(partition => partition.Failures).Concat(Failures);
}
