using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Alerts;

/// <summary>All that alerts are found in: the same material gives the same alerts.</summary>
/// <param name="Run">The newest analysis; null when it was looked through already, or there is none.</param>
/// <param name="Before">The one to compare it with; null when there is none.</param>
/// <param name="Earlier">Further back, for the same hours of past weeks; in any order.</param>
/// <param name="Decisions">Newest of each fleet.</param>
/// <param name="Prices">That changed since the run before.</param>
/// <param name="Jobs">That failed, newest first.</param>
/// <param name="Digest">The last week, once it was read wholly; null before.</param>
public sealed record AlertMaterial(
    AnalysisResult? Run,
    AnalysisResult? Before,
    IReadOnlyList<AnalysisResult> Earlier,
    IReadOnlyDictionary<FleetId, Decision> Decisions,
    IReadOnlyList<PriceStep> Prices,
    IReadOnlyList<AccountFreshness> Freshness,
    IReadOnlyList<JobStatus> Jobs,
    WeeklyRecord? Digest,
    HardwareCatalogue Hardware,
    DateTime NowUtc)
{
    /// <summary>Each commitment's use; null when only the estate's as a whole is known.</summary>
    public IReadOnlyList<CommitmentUse>? Commitments { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FailedAnalysis> FailedAnalyses { get; init; } = [];

    /// <summary>Alerts of savings that were told to have vanished, in any order.</summary>
    public IReadOnlyList<Alert> Vanished { get; init; } = [];

    public SpotBands Spot { get; init; } = SpotBands.None;
}
