using CostOptimizer.Application.Analysis;

namespace CostOptimizer.Application.Reading;

/// <summary>One run as lists show it: enough to filter, sort and page, without any document.</summary>
/// <param name="Fleets">Ordered by fleet id; one recommendation each.</param>
/// <param name="Commitments">In the result's order: reserved instances, then Savings Plans, each by id.</param>
public sealed record RunIndex(AnalysisRun Run, IReadOnlyList<FleetLine> Fleets, IReadOnlyList<CommitmentLine> Commitments);
