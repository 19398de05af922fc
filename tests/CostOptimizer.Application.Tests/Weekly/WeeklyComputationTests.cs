using System.Text.Json;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Application.Tests.Weekly;

public sealed class WeeklyComputationTests
{
    [Fact]
    public void Spend_FleetThatDoubled_CountsTheHoursOfTheWeek()
    {
        // 730 a month is 1 an hour: 336 over the fortnight for 168 + 336 instance-hours, two thirds of it in the second week.
        var record = WeeklyComputation.Of(Material(Result(Run(), [Total(730m, 1_460m, 0m)], Fleet("tts", 730m, instancesBefore: 1, instances: 2))));

        var total = Assert.Single(record.Totals);
        Assert.Equal(Money.Usd(224m), total.SpentInWeek.Value);
        Assert.Equal(Money.Usd(448m), total.ListInWeek.Value);
        Assert.Equal(0.5m, total.EffectiveSavingsRate.Value);
        Assert.Equal(336m, Assert.Single(record.Fleets).InstanceHours);
        Assert.Equal((168, true), (record.HoursRead, record.IsWholeWeek));
    }

    [Fact]
    public void Spend_UsageOfNoFleetAndUnusedCommitments_AreSpreadEvenly()
    {
        // 730 a month beyond the fleets is 1 an hour.
        var total = Assert.Single(WeeklyComputation.Of(Material(Result(Run(), [Total(1_460m, 2_190m, 0m)], Fleet("tts", 730m)))).Totals);

        Assert.Equal(Money.Usd(168m), total.OutsideFleetsInWeek.Value);
        Assert.Equal(Money.Usd(336m), total.SpentInWeek.Value);
        Assert.Equal(Money.Usd(504m), total.ListInWeek.Value); // 336 of the fleet, 168 outside
    }

    [Fact]
    public void Spend_RunThatReadThreeDaysOfTheWeek_CountsThoseAndSaysSo()
    {
        var run = Run(to: Monday.AddDays(-4), days: 14);

        var record = WeeklyComputation.Of(Material(Result(run, [Total(730m, 1_460m, 0m)], Fleet("tts", 730m, run: run))));

        Assert.Equal((72, false), (record.HoursRead, record.IsWholeWeek));
        Assert.Equal(Money.Usd(72m), record.Totals[0].SpentInWeek.Value);
    }

    [Fact]
    public void Totals_TwoCurrencies_AreNeverAdded()
    {
        var record = WeeklyComputation.Of(Material(Result(
            Run(), [Total(7_300m, 7_300m, 0m, Currency.Cny), Total(730m, 730m, 0m)], Fleet("tts", 730m), Fleet("tts-cn", 7_300m, currency: Currency.Cny, account: "777788889999"))));

        Assert.Equal([new Money(1_680m, Currency.Cny), Money.Usd(168m)], record.Totals.Select(total => total.SpentInWeek.Value));
    }

    [Fact]
    public void Identified_IsTheSumOfItsStatesAndWhatIsBeyondFleets()
    {
        var (waiting, accepted, snoozed, dismissed, done) = (Fleet("a", 1_000m, 73m), Fleet("b", 1_000m, 20m), Fleet("c", 1_000m, 30m), Fleet("d", 1_000m, 40m), Fleet("e", 1_000m, 50m));
        var unproven = Fleet("f", 1_000m, 900m, verdict: Verdict.BenchmarkFirst);
        var carriedOut = Decided(done, DecisionKind.Implemented);
        var result = Result(Run(), [Total(6_000m, 12_000m, saving: 220m)], waiting, accepted, snoozed, dismissed, done, unproven);
        var material = Material(result, Decided(accepted, DecisionKind.Accepted), Decided(snoozed, DecisionKind.Snoozed), Decided(dismissed, DecisionKind.Dismissed), carriedOut) with
        {
            Promised = new Dictionary<Guid, Money> { [carriedOut.Id] = Money.Usd(55m) },
        };

        var total = WeeklyComputation.Of(material).Totals[0];

        Assert.Equal(Money.Usd(220m), total.IdentifiedPerMonth.Value);
        Assert.Equal(Money.Usd(73m), total.WaitingPerMonth.Value);
        Assert.Equal(Money.Usd(20m), total.AcceptedPerMonth.Value);
        Assert.Equal(Money.Usd(30m), total.SnoozedPerMonth.Value);
        Assert.Equal(Money.Usd(40m), total.DismissedPerMonth.Value);
        Assert.Equal(Money.Usd(50m), total.CarriedOutPerMonth.Value);
        Assert.Equal(Money.Usd(7m), total.BeyondFleetsPerMonth.Value); // 220 − 73 − 20 − 30 − 40 − 50
        Assert.Equal(Money.Usd(55m), total.InProgressPerMonth.Value); // as it was promised
        Assert.Null(total.RealisedPerMonth.Value);
        Assert.Equal((1, 1, 1), (total.WaitingCount, total.AcceptedCount, total.InProgressCount));
    }

    [Fact]
    public void Waiting_StartsNowOrLater_CostsOnlyWhatCouldBeginNow()
    {
        var now = Fleet("now", 1_000m, 730m, start: new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc));
        var later = Fleet("later", 1_000m, 365m, start: new DateTime(2027, 2, 1, 0, 0, 0, DateTimeKind.Utc));

        var record = WeeklyComputation.Of(Material(Result(Run(), [Total(2_000m, 4_000m, 1_095m)], now, later)));

        Assert.Equal(Money.Usd(168m), record.Totals[0].WaitingPerWeek.Value); // 730 a month × 168 ÷ 730
        Assert.Equal(Money.Usd(1_095m), record.Totals[0].WaitingPerMonth.Value);
        Assert.Equal([Money.Usd(168m), null], record.Proposals.Select(proposal => proposal.WaitingPerWeek));
    }

    [Fact]
    public void Waiting_PartsPromiseMoreThanTheWhole_IsCutToWhatTheWholeSaves()
    {
        // 300 and 100 alone, 200 together: half of each may be promised.
        var (waiting, accepted) = (Fleet("a", 1_000m, 300m), Fleet("b", 1_000m, 100m));

        var total = WeeklyComputation.Of(Material(Result(Run(), [Total(2_000m, 2_000m, 200m)], waiting, accepted), Decided(accepted, DecisionKind.Accepted))).Totals[0];

        Assert.Equal(Money.Usd(300m), total.WaitingPerMonth.Value);
        Assert.Equal(Money.Usd(150m), total.WaitingTogetherPerMonth.Value);
        Assert.Equal(34.520548m, Math.Round(total.WaitingPerWeek.Value.Amount, 6)); // 150 × 168 ÷ 730
        Assert.Equal(Money.Usd(-200m), total.BeyondFleetsPerMonth.Value);
    }

    [Fact]
    public void Realised_Measured_IsTakenWithItsSource()
    {
        var source = new FigureSource("run-46", "ledger[2026-W46]");
        var material = Material(Result(Run(), [Total(730m, 730m, 0m)], Fleet("tts", 730m))) with { Realised = [new Figure<Money>(Money.Usd(12m), source)] };

        var realised = WeeklyComputation.Of(material).Totals[0].RealisedPerMonth;

        Assert.Equal((Money.Usd(12m), source), (realised.Value, realised.Source));
    }

    [Fact]
    public void Scope_OfATag_SumsItsFleetsAndLeavesOutWhatOnlyTheEstateHas()
    {
        var result = Result(Run(), [Total(2_190m, 4_380m, 999m)], Fleet("tts", 730m, 10m, team: "speech"), Fleet("ads", 730m, 20m, team: "ads"));
        var record = WeeklyComputation.Of(Material(result) with { Scope = new WeeklyScope([], [new WeeklyTag("team", "speech")]) });

        var total = Assert.Single(record.Totals);
        Assert.Equal("tts", Assert.Single(record.Fleets).Name);
        Assert.Equal(Money.Usd(168m), total.SpentInWeek.Value);
        Assert.Equal(Money.Usd(10m), total.IdentifiedPerMonth.Value);
        Assert.Equal(Money.Usd(0m), total.BeyondFleetsPerMonth.Value);
        Assert.Equal((null, null), (total.CommitmentUtilization.Value, total.IdentifiedRange));
        Assert.Equal(0.5m, total.Coverage.Value); // the fleet's own
        Assert.Empty(record.Expiring); // commitments belong to accounts
    }

    [Fact]
    public void Before_AWeekAgo_IsComparedByTheSameSums()
    {
        var earlier = Run("run-45", to: Monday.AddDays(-7));
        var before = WeeklyComputation.AsBefore(
            Result(earlier, [Total(1_460m, 2_920m, 0m)], Fleet("tts", 730m, run: earlier)), Week.Previous, TimeZoneInfo.Utc, WeeklyScope.Everything);

        var record = WeeklyComputation.Of(Material(Result(Run(), [Total(730m, 1_460m, 0m)], Fleet("tts", 730m))) with { Before = before });

        Assert.Equal(Money.Usd(336m), record.Totals[0].SpentInWeekBefore.Value);
        Assert.Equal("run-45", record.PreviousRunId);
    }

    [Fact]
    public void Expiring_WithinNinetyDays_IsListedWithWhatItCosts()
    {
        var expiring = Assert.Single(WeeklyComputation.Of(Material(Result(Run(), [Total(730m, 730m, 0m)], Fleet("tts", 730m)))).Expiring);

        Assert.Equal(("ri-90", 90), (expiring.Id, expiring.DaysLeft));
        Assert.Equal(Money.Usd(4_380m), expiring.PaidPerMonth.Value); // 3 × 2 an hour × 730
    }

    [Fact]
    public void Risks_OfWhatWasDismissed_AreNotTold()
    {
        var (waiting, dismissed) = (Fleet("a", 1_000m, 73m), Fleet("b", 1_000m, 20m));

        var record = WeeklyComputation.Of(Material(Result(Run(), [Total(2_000m, 2_000m, 93m)], waiting, dismissed), Decided(dismissed, DecisionKind.Dismissed)));

        Assert.Equal("a may find no g5.xlarge.", Assert.Single(record.Risks).Text);
    }

    [Fact]
    public void ServiceCost_RunsOfTheWeek_AreAddedByCurrency()
    {
        var calls = new[] { new RunCalls("r1", 3, Money.Usd(0.01m)), new RunCalls("r1", 2, new Money(0.05m, Currency.Cny)), new RunCalls("r2", 4, Money.Usd(0.02m)) };

        var cost = WeeklyComputation.Of(Material(Result(Run(), [Total(730m, 730m, 0m)], Fleet("tts", 730m))) with { Calls = calls }).ServiceCost;

        Assert.Equal((2, 9), (cost.Runs, cost.Calls));
        Assert.Equal([new Money(0.05m, Currency.Cny), Money.Usd(0.03m)], cost.Charges.Select(charge => charge.Value));
    }

    [Fact]
    public void Record_WrittenAndReadAsJson_IsTheSameToTheByte()
    {
        var fleet = Fleet("tts", 730m, 73m);
        var record = WeeklyComputation.Of(Material(Result(Run(), [Total(730m, 1_460m, 73m)], fleet), Decided(fleet, DecisionKind.Accepted)));

        var json = JsonSerializer.Serialize(record, ResultJson.Compact);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<WeeklyRecord>(json, ResultJson.Compact), ResultJson.Compact));
        Assert.Contains("\"week\":\"2026-W46\"", json, StringComparison.Ordinal);
    }
}
