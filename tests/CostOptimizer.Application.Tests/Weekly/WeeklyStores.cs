using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Application.Tests.Weekly;

/// <summary>What weekly records ask of the stores, in memory.</summary>
internal sealed class WeeklyStores : IAnalysisStore, IResultReader, IWeeklySource
{
    private readonly Dictionary<string, AnalysisResult> _results = [];

    /// <summary>What was asked for last.</summary>
    public Window? CallsIn { get; private set; }

    public List<Decision> Decisions { get; } = [];

    public void Add(AnalysisRun run, params FleetAnalysis[] fleets) => _results.Add(run.Id, Result(run, [Total(100m, 100m, 10m)], fleets));

    public Task<AnalysisResult?> ReadAsync(string runId, CancellationToken cancellationToken) => Task.FromResult(_results.GetValueOrDefault(runId));

    public Task<string?> FindLatestAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_results.Values.MaxBy(result => result.Run.StartedAtUtc)?.Run.Id);

    public Task<RunIndex?> ReadIndexAsync(string runId, CancellationToken cancellationToken) => Task.FromResult(
        _results.GetValueOrDefault(runId) is { } result ? new RunIndex(result.Run, [.. result.Plan.Fleets.Select(Line)], []) : null);

    public Task<IReadOnlyList<AnalysisRun>> FindRunsAsync(Window window, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AnalysisRun>>([.. _results.Values.Select(result => result.Run).Where(run => run.Window.ToUtc > window.FromUtc && run.Window.FromUtc < window.ToUtc)]);

    public Task<IReadOnlyList<RunCalls>> ReadCallsAsync(Window startedIn, CancellationToken cancellationToken)
    {
        CallsIn = startedIn;
        return Task.FromResult<IReadOnlyList<RunCalls>>([]);
    }

    public Task<IReadOnlyList<Decision>> ReadDecisionsAsync(DateTime untilUtc, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Decision>>([.. Decisions.Where(decision => decision.DecidedAtUtc <= untilUtc)]);

    public Task SaveAsync(AnalysisResult result, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AnalysisResult?> ReadLatestAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<AnalysisRun>> ListRunsAsync(int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FleetAnalysis?> ReadFleetAsync(string runId, FleetId fleet, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<HourlyRollup>> ReadHoursAsync(string runId, FleetId fleet, DateTime? fromUtc, DateTime? toUtc, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<AnalysisRun>> ListRunsAsync(string? before, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<AccountFreshness>> ReadFreshnessAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    private static FleetLine Line(FleetAnalysis analysis) => new(
        analysis.Fleet.Id, analysis.Fleet.AccountId, analysis.Fleet.Region, analysis.Fleet.Service, analysis.Fleet.TypeName, analysis.Fleet.Count, analysis.Demand.State,
        analysis.Costs?.List, analysis.Costs?.Effective, null, null,
        new RecommendationLine(
            analysis.Recommendation.Id, analysis.Recommendation.Verdict, analysis.Recommendation.Action, analysis.Recommendation.TypeName, analysis.Recommendation.Count,
            analysis.Recommendation.NewMonthlyCost, analysis.Recommendation.Savings, analysis.Recommendation.OneOffCost, null, null, RiskLevel.Low, analysis.Recommendation.Headline));
}
