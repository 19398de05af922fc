using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Tests.Savings;

public sealed class SavingsMeasurementTests
{
    /// <summary>(8 × 3.06 − 14 × 0.526) × 168.</summary>
    private const decimal WholeWeek = 2875.488m;

    private readonly SavingsWorld _world = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_AcceptedAndCarriedOut_GoesFromAcceptedToRealised()
    {
        Daily(0, 8, 8, 0);
        _world.Decide(DecisionKind.Accepted, "run-001", 1);
        Assert.Equal(SavingStage.Accepted, (await EntryAsync()).Stage);

        Daily(9, 15, 4, 7);
        Assert.Equal((SavingStage.InProgress, 0.5m), ((await EntryAsync()).Stage, (await EntryAsync()).RollOut.Share));

        Daily(16, 29, 0, 14);
        var entry = await EntryAsync();

        Assert.Equal((SavingStage.Realised, SavingOrigin.Decided, "run-009", "run-016"), (entry.Stage, entry.Origin!.Value, entry.RollOut.BegunInRun, entry.RollOut.DoneInRun));
        Assert.Equal((3, Money.Usd(WholeWeek * 3m)), (entry.WeeksMeasured, entry.PromisedToDate));

        // Each day is billed as the analysis of the next morning found the fleet: six half days, one and six whole ones, seven whole ones.
        Assert.Equal(WholeWeek * ((0.5m * 6m) + (0.5m + 6m) + 7m) / 7m, entry.RealisedToDate.Amount, 9);
        Assert.Equal(entry.RealisedToDate - entry.PromisedToDate, entry.Difference.Total);
    }

    [Fact]
    public async Task Run_NobodySaidAnything_IsDetectedAndTold()
    {
        Daily(0, 6, 8, 0);
        Daily(7, 28, 0, 14);

        var entry = await EntryAsync();

        Assert.Equal((SavingStage.Realised, SavingOrigin.Detected, "run-006"), (entry.Stage, entry.Origin!.Value, entry.RunId));
        Assert.Contains("Nobody marked it as implemented; it was detected by the analysis", entry.Notes[0], StringComparison.Ordinal);
        Assert.Equal(Money.Usd(WholeWeek * 730m / 168m), entry.RealisedPerMonth);
    }

    [Fact]
    public async Task Run_TheOldTypeIsBack_IsRolledBackAndSavesNothing()
    {
        Daily(0, 1, 8, 0);
        _world.Decide(DecisionKind.Implemented, "run-001", 1);
        Daily(2, 15, 0, 14);
        Daily(16, 29, 8, 0);

        var entry = await EntryAsync();

        Assert.Equal((SavingStage.RolledBack, "run-016"), (entry.Stage, entry.RollOut.RolledBackInRun));
        Assert.Equal(Money.Usd(0m), entry.RealisedPerMonth);
    }

    [Fact]
    public async Task Run_MarkedButNotSeen_SaysSo()
    {
        Daily(0, 15, 8, 0);
        _world.Decide(DecisionKind.Implemented, "run-001", 1);

        var entry = await EntryAsync();

        Assert.Equal((SavingStage.InProgress, Money.Usd(0m)), (entry.Stage, entry.RealisedToDate));
        Assert.Contains("sees nothing of it", Assert.Single(entry.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DaysThatNoAnalysisRead_AreNoZeroUse()
    {
        _world.Run(1, 8, 0);
        _world.Decide(DecisionKind.Accepted, "run-001", 1);
        _world.Run(14, 0, 14, RunStatus.Partial, isComplete: false);

        var entry = await EntryAsync();

        Assert.Equal((0, 1, 0), (entry.WeeksMeasured, entry.WeeksUnmeasured, entry.RollOut.Share));
        Assert.Contains("Usage is known for 0 of the week's 168 hours", entry.Notes[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PriceChangesInTheWeek_CountsFromTheDayThatSawIt()
    {
        Daily(0, 1, 8, 0);
        _world.Decide(DecisionKind.Accepted, "run-001", 1);
        Daily(2, 15, 0, 14);
        _world.Prices.Add(SavingsWorld.Price("p3.2xlarge", 2.06m, SavingsWorld.Start.AddDays(12)));

        var entry = await EntryAsync();

        // Days 11 to 13 are read by the analyses of days 12 to 14: 3 days × 24 h × 8 × 1.00 less.
        Assert.Equal(Money.Usd(-576m), entry.Difference.Price);
        Assert.Equal(Money.Usd(WholeWeek - 576m), entry.RealisedToDate);
    }

    [Fact]
    public async Task Run_KilledAtAnyWriteAndRunAgain_StoresTheSame()
    {
        var whole = Scenario();
        await whole.Measurement.RunAsync(Cancellation);
        for (var writes = 0; writes < 6; writes++)
        {
            var killed = Scenario();
            killed.Store.DiesAfter = writes;
            await Record.ExceptionAsync(() => killed.Measurement.RunAsync(Cancellation));
            killed.Store.DiesAfter = null;
            await killed.Measurement.RunAsync(Cancellation);
            await killed.Measurement.RunAsync(Cancellation);

            Assert.Equal(whole.Store.All, killed.Store.All);
        }
    }

    [Fact]
    public async Task Read_OpenProposals_AreIdentifiedUntilSomebodyPutsThemAside()
    {
        _world.Run(1, 8, 0);

        var stage = Assert.Single((await _world.Ledger.ReadAsync(Cancellation)).Stages);
        _world.Decide(DecisionKind.Dismissed, "run-001", 1);

        Assert.Equal((SavingStage.Identified, Money.Usd(17.116m * 730m)), (stage.Stage, stage.Promised));
        Assert.Empty((await _world.Ledger.ReadAsync(Cancellation)).Entries);
    }

    [Fact]
    public async Task Read_AcceptedAndThenPutAside_IsInTheLedgerOnceItIsTakenUpAgain()
    {
        Daily(0, 8, 8, 0);
        _world.Decide(DecisionKind.Accepted, "run-001", 1);
        await _world.Measurement.RunAsync(Cancellation);
        _world.Decide(DecisionKind.Dismissed, "run-002", 2, version: 2);
        Assert.Empty((await _world.Ledger.ReadAsync(Cancellation)).Entries);

        _world.Decide(DecisionKind.Accepted, "run-003", 3, version: 3);
        await _world.Measurement.RunAsync(Cancellation);

        // Promised once: both acceptances have a baseline, and the older one came to nothing.
        var stage = Assert.Single((await _world.Ledger.ReadAsync(Cancellation)).Stages);
        Assert.Equal((SavingStage.Accepted, 1, Money.Usd(17.116m * 730m), null), (stage.Stage, stage.Entries, stage.Promised, stage.Realised));
    }

    [Fact]
    public async Task ReadWeeks_AcceptedAndThenPutAside_PromiseOnceAndThenNothing()
    {
        _world.Run(0, 8, 0);
        _world.Decide(DecisionKind.Accepted, "run-000", 0);
        _world.Decide(DecisionKind.Dismissed, "run-000", 1, version: 2);
        _world.Decide(DecisionKind.Accepted, "run-000", 2, version: 3);
        Daily(1, 29, 8, 0);
        await _world.Measurement.RunAsync(Cancellation);

        var accepted = await _world.Ledger.ReadAsync(Cancellation);
        _world.Decide(DecisionKind.Dismissed, "run-029", 29, version: 4);
        var dismissed = await _world.Ledger.ReadAsync(Cancellation);

        // 168 hours at USD 17.116, though both acceptances were measured.
        Assert.All(accepted.Weeks, week => Assert.Equal(Money.Usd(17.116m * 168m), week.Promised));
        Assert.Equal(accepted.Entries.Select(entry => entry.Id).Distinct(), accepted.FleetWeeks.Select(week => week.EntryId).Distinct());
        Assert.NotEmpty(accepted.Weeks);
        Assert.Equal((0, 0), (dismissed.Weeks.Count, dismissed.FleetWeeks.Count));
    }

    [Fact]
    public async Task Read_BenchmarkFirst_IsInTheLedgerFromTheAcceptanceOn()
    {
        _world.Verdict = Verdict.BenchmarkFirst;
        _world.Run(1, 8, 0);
        Assert.Empty((await _world.Ledger.ReadAsync(Cancellation)).Entries);

        _world.Decide(DecisionKind.Accepted, "run-001", 1);

        Assert.Equal(SavingStage.Accepted, Assert.Single((await _world.Ledger.ReadAsync(Cancellation)).Entries).Stage);
    }

    [Fact]
    public async Task ReadWeeks_FromAWeekOn_ReadsNoOtherAndSaysTheSame()
    {
        Daily(0, 1, 8, 0);
        _world.Decide(DecisionKind.Accepted, "run-001", 1);
        Daily(2, 29, 0, 14);
        await _world.Measurement.RunAsync(Cancellation);
        var all = (await _world.Ledger.ReadAsync(Cancellation)).FleetWeeks;
        var from = SavingsWorld.Start.AddDays(10); // the weeks of days 7, 14 and 21 are stored
        _world.Store.Asked.Clear();

        var weeks = await _world.Ledger.ReadWeeksAsync(from, Cancellation);

        Assert.Equal([SavingsWorld.Start.AddDays(14), SavingsWorld.Start.AddDays(21)], weeks.Select(week => week.Saving.WeekUtc));
        Assert.Equal(all.Skip(1), weeks);
        Assert.Equal([$"savings from {from:yyyy-MM-dd}"], _world.Store.Asked);
    }

    [Fact]
    public async Task Lines_HostileNames_AreNoFormulasAndNoCells()
    {
        Daily(0, 15, 8, 0);
        _world.Decide(DecisionKind.Accepted, "run-001", 1);
        await _world.Measurement.RunAsync(Cancellation);
        var view = await _world.Ledger.ReadAsync(Cancellation);
        var hostile = view with { Entries = [view.Entries[0] with { RecommendationId = "=HYPERLINK(\"http://x\",\"y\")" }] };

        var lines = LedgerCsv.Lines(hostile).ToList();

        Assert.Equal(2, lines.Count);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",Migrate,Accepted,Decided,run-001,2026-03-03T09:00:00Z,0,168,no,USD,2875.488", lines[1], StringComparison.Ordinal);
    }

    private static SavingsWorld Scenario()
    {
        var world = new SavingsWorld();
        for (var day = 0; day <= 28; day++)
        {
            world.Run(day, day < 9 ? 8 : 0, day < 9 ? 0 : 14);
        }

        world.Decide(DecisionKind.Accepted, "run-001", 1);
        return world;
    }

    private void Daily(int from, int to, int old, int target)
    {
        for (var day = from; day <= to; day++)
        {
            _world.Run(day, old, target);
        }
    }

    private async Task<LedgerEntry> EntryAsync()
    {
        await _world.Measurement.RunAsync(Cancellation);
        return Assert.Single((await _world.Ledger.ReadAsync(Cancellation)).Entries);
    }
}
