using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Calls;
using CostOptimizer.Core.Planning;

namespace CostOptimizer.Web.Api.Analyses;

/// <summary>The result of one analysis, as <c>analyze --json</c> prints it.</summary>
/// <param name="Partitions">Ordered by account, then region.</param>
/// <param name="Failures">What is missing, and why.</param>
/// <param name="Totals">One per currency.</param>
/// <param name="Recommendations">Ordered by fleet.</param>
/// <param name="Calls">What was asked of AWS, and what AWS charges for that.</param>
public sealed record ResultDocument(
    AnalysisRun Run,
    IReadOnlyList<PartitionOutcome> Partitions,
    IReadOnlyList<SourceFailure> Failures,
    IReadOnlyList<EstateTotal> Totals,
    IReadOnlyList<Recommendation> Recommendations,
    IReadOnlyList<ApiCallCount> Calls)
{
    public static ResultDocument From(AnalysisResult result) => new(
        result.Run,
        result.Partitions,
        [.. result.AllFailures],
        result.Plan.Totals,
        [.. result.Plan.Fleets.Select(fleet => fleet.Recommendation)],
        result.Calls);
}
