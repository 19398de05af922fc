using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Alerts;

/// <summary>All that alerts are found in: the same material gives the same alerts.</summary>
/// <param name="Run">The newest analysis; null when it was looked through already, or there is none.</param>
/// <param name="Before">The one to compare it with; null when there is none.</param>
/// <param name="Decisions">Newest of each fleet.</param>
/// <param name="Prices">That changed since the run before.</param>
/// <param name="Jobs">That failed, newest first.</param>
/// <param name="Digest">The last week, once it was read wholly; null before.</param>
public sealed record AlertMaterial(
    AnalysisResult? Run,
    AnalysisResult? Before,
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

    /// <summary>What is stored of the windows that <see cref="AlertDetection.PastWindows"/> asks for.</summary>
    public IReadOnlyDictionary<Window, IReadOnlyDictionary<FleetId, HourSum>> Past { get; init; } = new Dictionary<Window, IReadOnlyDictionary<FleetId, HourSum>>();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FailedAnalysis> FailedAnalyses { get; init; } = [];

    /// <summary>Alerts of savings that were told to have vanished, in any order.</summary>
    public IReadOnlyList<Alert> Vanished { get; init; } = [];

    public SpotBands Spot { get; init; } = SpotBands.None;
}
