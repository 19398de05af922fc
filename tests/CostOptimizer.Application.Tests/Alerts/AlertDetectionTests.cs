using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using static CostOptimizer.Application.Tests.Alerts.AlertSamples;
using static CostOptimizer.Application.Tests.Weekly.WeeklySamples;

namespace CostOptimizer.Application.Tests.Alerts;

public sealed class AlertDetectionTests
{
    [Fact]
    public void Idle_FleetThatWasBusy_IsToldWithItsCost_OneWithoutDataIsNot()
    {
        var idle = With(Fleet("a", 400m), FleetState.Idle);

        Assert.Equal(Money.Usd(400m).Amount, Only(AlertKind.IdleFleet, Between([Fleet("a", 400m)], [idle])).Facts[0].Number);
        Assert.DoesNotContain(Find(Between([idle], [idle])), alert => alert.Kind == AlertKind.IdleFleet);
        Assert.DoesNotContain(Find(Between([Fleet("a", 400m)], [With(idle, FleetState.NoAgent)])), alert => alert.Kind == AlertKind.IdleFleet);
    }

    [Theory]
    [InlineData(1.0, null)]
    [InlineData(1.45, null)] // 4.5 tenths of the median: below five
    [InlineData(1.6, "more")] // (38.4 − 24) ÷ 2.4 = 6
    [InlineData(0.25, "less")] // (6 − 24) ÷ 2.4 = −7.5
    public void Demand_OfTheLastDay_IsHeldAgainstTheSameHoursOfPastWeeks(double busy, string? direction)
    {
        // Four weeks of one busy device: the median day is 24 device-hours, its deviation at least a tenth of that.
        var run = Run(days: 28);
        var fleet = Fleet("a", 730m, run: run);
        var last = run.Window.ToUtc.AddHours(-24);
        fleet = fleet with { Demand = fleet.Demand with { Hours = [.. fleet.Demand.Hours.Select(hour => hour.HourUtc < last ? hour : hour with { Mean = busy })] } };

        var found = Find(Between([], [fleet], run)).Where(alert => alert.Kind == AlertKind.DemandAnomaly).ToArray();

        Assert.Equal(direction is null ? [] : [$"{direction} 2026-W47"], found.Select(alert => alert.Identity));
    }

    [Fact]
    public void Demand_WithAGapInTheLastDay_IsNotUnusual()
    {
        var run = Run(days: 28);
        var fleet = Fleet("a", 730m, run: run);
        fleet = fleet with { Demand = fleet.Demand with { Hours = [.. fleet.Demand.Hours.SkipLast(3)] } };

        Assert.DoesNotContain(Find(Between([], [fleet], run)), alert => alert.Kind is AlertKind.DemandAnomaly or AlertKind.CostAnomaly);
    }

    [Fact]
    public void Cost_OfADayWithTwiceTheInstances_IsInMoney()
    {
        var run = Run(days: 28);
        var fleet = Fleet("a", 730m, run: run);
        var last = run.Window.ToUtc.AddHours(-24);
        fleet = fleet with { Demand = fleet.Demand with { Hours = [.. fleet.Demand.Hours.Select(hour => hour.HourUtc < last ? hour : hour with { InstanceHours = 2 })] } };

        var alert = Only(AlertKind.CostAnomaly, Between([], [fleet], run));

        // 730 a month for 672 h is 672 for 696 instance-hours; 48 of them in the last day, 24 on a usual one.
        Assert.Equal([46.34m, 23.17m], alert.Facts.Take(2).Select(fact => Math.Round(fact.Number!.Value, 2)));
        Assert.Equal("USD", alert.Facts[0].Currency);
    }

    [Fact]
    public void Price_OfATypeInUse_IsToldAndOthersAreNot()
    {
        var used = OfferingKey.LinuxShared(Virginia, "p3.2xlarge");
        PriceStep[] steps =
        [
            new(used, "on-demand", HourlyRate.Usd(3.06m), HourlyRate.Usd(2.448m), Monday),
            new(used with { TypeName = "g5.xlarge" }, "on-demand", HourlyRate.Usd(1m), HourlyRate.Usd(2m), Monday),
            new(used, "spot use1-az1 p90", HourlyRate.Usd(1m), HourlyRate.Usd(2m), Monday), // runs no spot
        ];

        var alert = Only(AlertKind.PriceChange, Between([], [Fleet("a", 400m)]) with { Prices = steps });

        Assert.Contains(AlertFact.Of(AlertFactName.Change, -0.2m, AlertUnit.Share), alert.Facts);
        Assert.DoesNotContain(Find(Between([], [Fleet("a", 400m)]) with { Prices = steps }), other => other.Kind == AlertKind.SpotPriceChange);
    }

    [Fact]
    public void SpotPrice_OfAPoolInUse_IsTold_OfAnotherZoneNot()
    {
        var fleet = OnSpot(Fleet("a", 400m), "use1-az1");
        var offering = OfferingKey.For(fleet.Fleet.Instances[0]);
        PriceStep[] steps =
        [
            new(offering, "spot use1-az1 latest", HourlyRate.Usd(0.30m), HourlyRate.Usd(0.39m), Monday),
            new(offering, "spot use1-az1 mean", HourlyRate.Usd(0.30m), HourlyRate.Usd(0.38m), Monday),
            new(offering, "spot use1-az1 p90", HourlyRate.Usd(0.30m), HourlyRate.Usd(0.39m), Monday),
            new(offering, "spot use1-az2 latest", HourlyRate.Usd(0.30m), HourlyRate.Usd(0.60m), Monday),
        ];

        var alert = Only(AlertKind.SpotPriceChange, Between([], [fleet]) with { Prices = steps });

        Assert.Contains(AlertFact.Of(AlertFactName.Change, 0.3m, AlertUnit.Share), alert.Facts);
        Assert.Contains(AlertFact.Of(AlertFactName.PriceNow, Money.Usd(0.39m), AlertUnit.MoneyPerHour), alert.Facts);
        Assert.EndsWith("spot use1-az1 latest", alert.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(InterruptionBand.UpTo5, InterruptionBand.Over20, "< 5 %", "> 20 %")]
    [InlineData(InterruptionBand.UpTo15, InterruptionBand.UpTo10, "10–15 %", "5–10 %")]
    [InlineData(InterruptionBand.UpTo10, InterruptionBand.UpTo10, null, null)] // as before
    public void Interruptions_OfATypeOnSpot_AreToldWhenTheirBandChanges(InterruptionBand before, InterruptionBand now, string? saidBefore, string? saidNow)
    {
        var fleet = OnSpot(Fleet("a", 400m), "use1-az1");
        var pool = (fleet.Fleet.Instances[0].Region.Code, fleet.Fleet.Instances[0].TypeName);
        var known = new SpotInterruptions(new Dictionary<(string, string), SpotInterruption>
        {
            [pool] = new(now, "advisor", Monday),
            [(pool.Code, "p4d.24xlarge")] = new(InterruptionBand.Over20, "advisor", Monday), // runs no spot
        });
        var material = Between([], [fleet]);
        var bands = new SpotBands(SpotBands.InUse(material.Run!, known), new Dictionary<(string, string), InterruptionBand> { [pool] = before });

        var found = Find(material with { Spot = bands }).Where(alert => alert.Kind == AlertKind.InterruptionChange).ToArray();

        Assert.Equal([pool], bands.Now.Keys);
        Assert.Equal(saidBefore is null ? 0 : 1, found.Length);
        Assert.All(found, alert => Assert.Equal((saidBefore, saidNow), (alert.Facts[2].Text, alert.Facts[3].Text)));
    }

    [Fact]
    public void EndOfLife_OfAFamilyThatMustBeLeft_IsToldWithinTheWindowAndAgainAtItsEnd()
    {
        Alert[] At(int days, bool mustLeave)
        {
            var hardware = new HardwareCatalogue([], [], [new FamilyLifecycle("p3", LifecyclePolicy.Allow, Monday.AddDays(days), "AWS ends it.", "test") { UsersMustLeave = mustLeave }], []);
            return [.. Find(Between([], [Fleet("a", 400m)]) with { Hardware = hardware }).Where(alert => alert.Kind == AlertKind.EndOfLife)];
        }

        Assert.Empty(At(181, mustLeave: true));
        Assert.Empty(At(10, mustLeave: false));
        var near = Assert.Single(At(180, mustLeave: true));
        var past = Assert.Single(At(-1, mustLeave: true));
        Assert.Equal((0, 1), (near.Level, past.Level));
        Assert.Equal(near.Key, past.Key); // the same fact, worse
        Assert.Contains(AlertFact.Of(AlertFactName.Reason, "AWS ends it."), near.Facts);
    }

    [Fact]
    public void Data_OlderThanTheWindow_IsStaleAndGetsWorse()
    {
        Alert At(int hours) => Only(AlertKind.StaleData, Between([], []) with { Run = null, Freshness = [new AccountFreshness("111122223333", Monday.AddHours(-hours))] });

        Assert.Equal((0, 1), (At(37).Level, At(72).Level));
        Assert.NotEqual(At(37).Key, At(38).Key); // other data
        Assert.Empty(Find(Between([], []) with { Run = null, Freshness = [new AccountFreshness("111122223333", Monday.AddHours(-35))] }));
    }

    [Fact]
    public void Jobs_ThatFailedOnOneDay_AreOneAlertThatGetsWorse()
    {
        Alert Of(int count) => Only(AlertKind.FailedRun, Between([], []) with
        {
            Run = null,
            Jobs = [.. Enumerable.Range(0, count).Select(index => new JobStatus($"j{index}", new JobCall("read-partition", ""), JobState.Failed, 3, null, Monday, Monday, Monday.AddMinutes(index), "No access."))],
        });

        Assert.Equal((0, 1), (Of(1).Level, Of(3).Level));
        Assert.Equal(Of(1).Key, Of(3).Key);
        Assert.NotEqual(Of(1).Id, Of(3).Id);
    }

    [Fact]
    public void Analysis_ThatFailedThoughItsJobsEndedWell_IsTold_AndOnlyOnceWhenAJobFailed()
    {
        var failed = new FailedAnalysis("run-47", Monday, "The role cannot be assumed.");
        var material = Between([], []) with { Run = null, FailedAnalyses = [failed, new FailedAnalysis("run-40", Monday.AddDays(-2), null)] };
        var job = new JobStatus("run-47:start", new JobCall("start-analysis", "run-47"), JobState.Failed, 3, null, Monday, Monday, Monday, "The database is away.");

        var alert = Only(AlertKind.FailedRun, material);

        Assert.Equal(("analysis", AlertSeverity.Critical, "run-47"), (alert.Subject, alert.Severity, alert.Facts[0].Text));
        Assert.Equal("The role cannot be assumed.", alert.Facts[1].Text);
        Assert.Equal("start-analysis", Only(AlertKind.FailedRun, material with { Jobs = [job] }).Subject);
    }

    [Fact]
    public void Rule_ThatIsOff_FindsNothing()
    {
        var options = new AlertOptions { Rules = new() { ["newsaving"] = new AlertRuleOptions { Enabled = false } } };

        Assert.DoesNotContain(
            AlertDetection.Find(Between([Fleet("a", 400m)], [Fleet("a", 400m, 250m)]), new AlertRules(options)), alert => alert.Kind == AlertKind.NewSaving);
    }
}
