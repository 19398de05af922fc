using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Savings;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Tests.Savings;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Application.Tests.Weekly;

public sealed class WeeklyRecordsTests
{
    private static readonly WeeklyScope Everything = WeeklyScope.Everything;

    private readonly Stores _stores = new();
    private readonly MemorySavingsStore _savings = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private WeeklyRecords Records => new(_stores, _stores, _stores, _savings);

    [Fact]
    public async Task Run_SeveralAfterTheWeek_IsTheFirstThatSucceededWholly()
    {
        _stores.Add(Run("inside", Monday.AddHours(-3)));
        _stores.Add(Run("partial", Monday.AddHours(1), RunStatus.Partial));
        _stores.Add(Run("part-of-estate", Monday.AddHours(2)) with { Scope = AnalysisScope.Everything with { Regions = ["us-east-1"] } });
        _stores.Add(Run("first", Monday.AddHours(5)));
        _stores.Add(Run("later", Monday.AddDays(1)));
        _stores.Add(Run("of-the-next-week", Monday.AddDays(7)));

        Assert.Equal("first", (await ReadAsync())!.RunId);
    }

    [Fact]
    public async Task Run_OnlyInsideTheWeek_IsTheOneThatReadMostOfIt()
    {
        _stores.Add(Run("wednesday", Monday.AddDays(-4)));
        _stores.Add(Run("friday", Monday.AddDays(-2)));

        var record = (await ReadAsync())!;

        Assert.Equal(("friday", 120), (record.RunId, record.HoursRead));
    }

    [Fact]
    public async Task Run_NoneOfTheWeek_GivesNoRecord()
    {
        _stores.Add(Run("old", Monday.AddDays(-60)));

        Assert.Null(await ReadAsync());
    }

    [Fact]
    public async Task Before_OnlyOneRunInAll_IsNotComparedWithItself()
    {
        _stores.Add(Run()); // its look-back also holds the week before

        Assert.Null((await ReadAsync())!.PreviousRunId);
    }

    [Fact]
    public async Task Decisions_AfterTheInstantAskedFor_DoNotCount()
    {
        var fleet = Fleet("a", 100m, 10m);
        _stores.Add(Run(), fleet);
        _stores.Decisions.Add(Decided(fleet, DecisionKind.Snoozed, Monday.AddHours(1)));
        _stores.Decisions.Add(Decided(fleet, DecisionKind.Accepted, Monday.AddHours(2)) with { Version = 2 });

        var all = (await ReadAsync())!;
        var early = (await ReadAsync(Monday.AddHours(1)))!;

        Assert.Equal((RecommendationState.Accepted, Monday.AddHours(2)), (all.Proposals[0].State, all.AsOfUtc));
        Assert.Equal((RecommendationState.Snoozed, Monday.AddHours(1)), (early.Proposals[0].State, early.AsOfUtc));
    }

    [Fact]
    public async Task Decisions_OfTheWeekAfterTheNext_DoNotCount()
    {
        var fleet = Fleet("a", 100m, 10m);
        _stores.Add(Run(), fleet);
        _stores.Decisions.Add(Decided(fleet, DecisionKind.Accepted, Monday.AddDays(8)));

        Assert.Equal(RecommendationState.Open, (await ReadAsync())!.Proposals[0].State);
    }

    [Fact]
    public async Task CarriedOut_IsCountedAsTheRunOfTheDecisionPromisedIt()
    {
        var promised = Fleet("a", 100m, 40m);
        _stores.Add(Run("run-46"), promised);
        _stores.Add(Run("run-47", Monday.AddDays(7)), Fleet("a", 60m));
        _stores.Decisions.Add(Decided(promised, DecisionKind.Implemented, Monday.AddDays(1)));

        var record = (await Records.ReadAsync(Week.Next, TimeZoneInfo.Utc, Everything, null, Cancellation))!;

        Assert.Equal(Money.Usd(40m), record.Totals[0].InProgressPerMonth.Value);
        Assert.Equal(MovementReason.CarriedOut, Assert.Single(record.Movements, movement => movement.Kind == MovementKind.Vanished).Reason);
        Assert.Equal("run-46", record.PreviousRunId);
    }

    [Fact]
    public async Task LastWeek_RunOnMondayMorning_IsTheOneThatHasEnded()
    {
        _stores.Add(Run());

        Assert.Equal(new IsoWeek(2026, 46), await Records.LastWeekAsync(TimeZoneInfo.Utc, Cancellation));
        Assert.Equal(new IsoWeek(2026, 45), await Records.LastWeekAsync(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), Cancellation));
    }

    [Fact]
    public async Task Realised_IsWhatTheLedgerMeasuredOfThatWeek()
    {
        _stores.Add(Run(), Fleet("a", 100m, 10m));
        Assert.Null((await ReadAsync())!.Totals[0].RealisedPerMonth.Value);

        var monday = Monday.AddDays(-7);
        await _savings.SaveAsync(new MeasuredWeek(monday, ["run-46"], [], [new EstateSaving(Currency.Usd, monday, 1, Money.Usd(160m), Money.Usd(8m))]), Cancellation);

        Assert.Equal(Money.Usd(730m), (await ReadAsync())!.Totals[0].RealisedPerMonth.Value); // 168 × 730 ÷ 168
    }

    private Task<WeeklyRecord?> ReadAsync(DateTime? asOfUtc = null) => Records.ReadAsync(Week, TimeZoneInfo.Utc, Everything, asOfUtc, Cancellation);

    private sealed class Stores : IAnalysisStore, IResultReader, IWeeklySource
    {
        private readonly Dictionary<string, AnalysisResult> _results = [];

        public List<Decision> Decisions { get; } = [];

        public void Add(AnalysisRun run, params FleetAnalysis[] fleets) => _results.Add(run.Id, Result(run, [Total(100m, 100m, 10m)], fleets));

        public Task<AnalysisResult?> ReadAsync(string runId, CancellationToken cancellationToken) => Task.FromResult(_results.GetValueOrDefault(runId));

        public Task<string?> FindLatestAsync(CancellationToken cancellationToken) =>
            Task.FromResult(_results.Values.MaxBy(result => result.Run.StartedAtUtc)?.Run.Id);

        public Task<RunIndex?> ReadIndexAsync(string runId, CancellationToken cancellationToken) => Task.FromResult(
            _results.GetValueOrDefault(runId) is { } result ? new RunIndex(result.Run, [.. result.Plan.Fleets.Select(Line)], []) : null);

        public Task<IReadOnlyList<AnalysisRun>> FindRunsAsync(Window window, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<AnalysisRun>>([.. _results.Values.Select(result => result.Run).Where(run => run.Window.ToUtc > window.FromUtc && run.Window.FromUtc < window.ToUtc)]);

        public Task<IReadOnlyList<RunCalls>> ReadCallsAsync(Window startedIn, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<RunCalls>>([]);

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
}
