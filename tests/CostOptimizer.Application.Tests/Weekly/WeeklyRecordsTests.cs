using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Savings;
using CostOptimizer.Application.Tests.Savings;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Application.Tests.Weekly;

public sealed class WeeklyRecordsTests
{
    private static readonly WeeklyScope Everything = WeeklyScope.Everything;

    private readonly WeeklyStores _stores = new();
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
    public async Task Before_OneRunInsideTheWeekIsTheFirstAfterTheOther_IsNotComparedWithItself()
    {
        _stores.Add(Run("wednesday", Monday.AddDays(-4)));

        Assert.Null((await ReadAsync())!.PreviousRunId);
    }

    [Fact]
    public async Task ServiceCost_CountsFromTheRunOfTheWeekBeforeToTheRunOfThisOne()
    {
        _stores.Add(Run("run-45", Monday.AddDays(-7)));
        _stores.Add(Run("run-46", Monday));

        await ReadAsync();

        Assert.Equal((Monday.AddDays(-7).AddMinutes(5).AddSeconds(1), Monday.AddMinutes(5).AddSeconds(1)), (_stores.CallsIn!.Value.FromUtc, _stores.CallsIn!.Value.ToUtc));
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
}
