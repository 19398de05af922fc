using CostOptimizer.Application.Access;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Realised;
using CostOptimizer.Simulator;
using CostOptimizer.Worker.CommandLine;
using CostOptimizer.Worker.Demo;
using CostOptimizer.Worker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Worker.Tests.Savings;

/// <summary>One recommendation from its proposal to money: an analysis and a measurement every Monday, each at its own time.</summary>
public sealed class LedgerOverWeeksTests
{
    private const decimal P3 = 3.06m;
    private const decimal G4dn = 0.526m;
    private const int Week = 168;
    private const string Headline = "Move 4 × p3.2xlarge to 8 × g4dn.xlarge, saving USD 6,631 a month"; // 9.084 × 730

    /// <summary>Six of the eight on demand, two on what is reserved and paid either way.</summary>
    private const decimal Made = (4 * P3) - (6 * G4dn);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ledger_FromProposalToMoney_RecoversWhatEachWeekReallySaved()
    {
        using var folder = new TemporaryFolder();

        var identified = await MondayAsync(folder, 0, old: 4, target: 0, isAccepted: true);
        var accepted = await MondayAsync(folder, 1, old: 4, target: 0);
        var half = await MondayAsync(folder, 2, old: 2, target: 4);
        var whole = await MondayAsync(folder, 3, old: 0, target: 8);
        var busy = await MondayAsync(folder, 4, old: 0, target: 16, requests: 200);
        var expired = await MondayAsync(folder, 5, old: 0, target: 16, requests: 200);

        Assert.Equal(
            [(SavingStage.Identified, 0m), (SavingStage.Accepted, 0m), (SavingStage.InProgress, 0.5m), (SavingStage.Realised, 1m), (SavingStage.Realised, 1m), (SavingStage.Realised, 1m)],
            new[] { identified, accepted, half, whole, busy, expired }.Select(monday => (monday.Entry.Stage, monday.Entry.RollOut.Share)));
        Assert.Equal([0, 0, 1, 2, 3, 4], new[] { identified, accepted, half, whole, busy, expired }.Select(monday => monday.Entry.WeeksMeasured));

        Assert.Equal(Made * 730m, identified.Entry.PromisedPerMonth.Amount, 2);
        Assert.Equal(identified.Entry.PromisedPerMonth, expired.Entry.PromisedPerMonth);

        // Half made: two p3 and four g4dn, of which two are reserved.
        var halfMade = (4 * P3) - ((2 * P3) + (2 * G4dn));
        AssertWeek(half, halfMade, rollOut: halfMade - Made);
        AssertWeek(whole, Made);

        // Twice the requests: 4 × 0.8 ÷ 0.7 = 4.6 would have been five p3, and sixteen g4dn run instead of eight.
        var atDouble = (5 * P3) - (14 * G4dn);
        AssertWeek(busy, atDouble, demand: atDouble - Made);

        // The reservations have ended, so all sixteen are on demand.
        var unreserved = (5 * P3) - (16 * G4dn);
        AssertWeek(expired, unreserved, demand: atDouble - Made, commitment: unreserved - atDouble);

        // 851.424 + 1,526.112 + 1,333.248 + 1,156.512
        Assert.Equal(4867.296m, decimal.Round(expired.Entry.RealisedToDate.Amount, 6));
        Assert.Equal(expired.Entry.RealisedToDate - expired.Entry.PromisedToDate, expired.Entry.Difference.Total);
    }

    private static void AssertWeek(
        Monday monday, decimal realised, decimal demand = 0m, decimal commitment = 0m, decimal rollOut = 0m)
    {
        var measured = monday.Last!.Saving.Measured!;
        Assert.Equal(monday.At.AddDays(-7).UtcDateTime, monday.Last.Saving.WeekUtc);
        Assert.Equal(
            [Cents(realised), Cents(demand), Cents(0m), Cents(commitment), Cents(rollOut), Cents(0m), Cents(0m)],
            new[] { measured.Realised, measured.Difference.Demand, measured.Difference.Price, measured.Difference.Commitment, measured.Difference.RollOut, measured.Difference.Sizing, measured.Difference.Rest }
                .Select(money => decimal.Round(money.Amount, 2)));

        static decimal Cents(decimal anHour) => decimal.Round(anHour * Week, 2);
    }

    /// <summary>Analyses the estate as it is by a Monday, measures what is due and reads the ledger; accepts what is proposed, perhaps.</summary>
    private static async Task<Monday> MondayAsync(TemporaryFolder folder, int weeks, int old, int target, int requests = 100, bool isAccepted = false)
    {
        var now = MovingEstate.Start.AddDays(7 * weeks);
        await using var simulator = await AwsSimulator.StartAsync(
            new SimulatorOptions { Estate = folder.Write($"estate-{weeks}.yaml", MovingEstate.Yaml(now, old, target, requests)) }, Cancellation);
        var settings = DemoEstate.SettingsFor(simulator, new FileInfo(folder.File("costopt.db"))) with { Policy = new PolicyOptions { LongestTermYears = 0 } };
        var result = await SimulatedAnalysis.RunAsync(settings, simulator, $"run-{weeks}", now: now);
        await using var services = Composition.Build(settings, new EstateClock(now.AddHours(7)));
        await services.GetRequiredService<SavingsMeasurement>().RunAsync(Cancellation);
        var ledger = await services.GetRequiredService<SavingsLedger>().ReadAsync(Cancellation);
        if (isAccepted)
        {
            await AcceptAsync(services, result, now.AddHours(7).UtcDateTime);
        }

        return new Monday(now, Assert.Single(ledger.Entries, entry => entry.Headline == Headline), ledger.FleetWeeks.LastOrDefault());
    }

    private static async Task AcceptAsync(IServiceProvider services, AnalysisResult seen, DateTime at)
    {
        var fleet = seen.Plan.Fleets.Single();
        var decision = new Decision(Guid.NewGuid(), fleet.Fleet.Id, 0, fleet.Recommendation.Id, seen.Run.Id, DecisionKind.Accepted, null, null, null, "Ada", at);
        Assert.NotNull(await services.GetRequiredService<IDecisionStore>().TryAddAsync(
            decision, 0, AuditEntry.Of(new Actor("Ada", Role.Operator, null), at, "recommendation.decide", fleet.Recommendation.Id, before: null, decision), Cancellation));
    }

    private sealed record Monday(DateTimeOffset At, LedgerEntry Entry, LedgerFleetWeek? Last);
}
