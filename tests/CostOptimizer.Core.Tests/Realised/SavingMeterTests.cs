using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Realised;

public sealed class SavingMeterTests
{
    [Fact]
    public void Measure_AllWentAsPlanned_RealisesThePromise()
    {
        var week = Weeks.Migration().Alone().Measured(Weeks.Week((Weeks.Tts, Weeks.G4, 14m)));

        Assert.Equal((1m, 168, false), (week.RollOut, week.KnownHours, week.IsScaled));
        Assert.Equal(Money.Usd(Weeks.PromisedAWeek), week.Promised); // (24.48 − 7.364) $ × 168 h
        Assert.Equal(Money.Usd(Weeks.PromisedAWeek), week.Measured!.Realised);
        Assert.Equal((Money.Usd(4112.64m), Money.Usd(1237.152m)), (week.Measured.Baseline, week.Measured.Paid)); // 24.48 × 168, 7.364 × 168
        Assert.Equal(Nothing(), week.Measured.Difference);
    }

    [Fact]
    public void Measure_PriceOfTheOldTypeIsCut_TheSavingShrinksByIt()
    {
        var span = Weeks.Week((Weeks.Tts, Weeks.G4, 14m)).At(Weeks.P3, 2.5m);

        var saving = Weeks.Migration().Alone().Measured(span).Measured!;

        Assert.Equal(Money.Usd(2122.848m), saving.Realised); // (8 × 2.50 − 14 × 0.526) × 168
        Assert.Equal(Nothing() with { Price = Money.Usd(-752.64m) }, saving.Difference); // −0.56 × 8 × 168
    }

    [Fact]
    public void Measure_AutoscaledDemandGrowsByATenth_SoDoesTheSaving()
    {
        var baseline = Weeks.Migration() with { IsAutoscaled = true };

        var week = baseline.Alone().Measured(Weeks.Week((Weeks.Tts, Weeks.G4, 15.4m)).Requests(110));

        Assert.Equal(DemandBasis.Requests, week.Basis);
        Assert.Equal(3163.0368m, week.Measured!.Realised.Amount, 9); // 2,875.488 × 1.1
        Assert.Equal(287.5488m, week.Measured.Difference.Demand.Amount, 9);
        Assert.Equal(0m, week.Measured.Difference.Sizing.Amount, 9);
    }

    /// <summary>At a peak of 120 a second the old devices were half busy; they may be run up to 70 %, so they carry 168 a second.</summary>
    [Theory]
    [InlineData(168, 8, 20)] // the plan grows with the peak: 14 × 1.4 = 19.6
    [InlineData(180, 9, 21)] // 8 × 0.75 ÷ 0.7 = 8.6; 14 × 1.5 = 21
    [InlineData(60, 8, 14)] // nobody makes a fixed fleet smaller
    public void Measure_FixedFleetsDemandChanges_TheBaselineGrowsOnlyWhenItMust(double peak, int old, int planned)
    {
        var span = Weeks.Week((Weeks.Tts, Weeks.G4, planned)).Requests([100, .. Enumerable.Repeat((double?)100, 166), peak]);

        var saving = Weeks.Migration().Alone().Measured(span).Measured!;

        Assert.Equal(((old * 3.06m) - (planned * 0.526m)) * 168m, saving.Realised.Amount, 9);
        Assert.Equal(saving.Realised.Amount - Weeks.PromisedAWeek, saving.Difference.Demand.Amount, 9);
    }

    [Fact]
    public void Measure_HalfIsRolledOut_HalfIsRealised()
    {
        var week = Weeks.Migration().Alone().Measured(Weeks.Week((Weeks.Tts, Weeks.P3, 4m), (Weeks.Tts, Weeks.G4, 7m)));

        Assert.Equal(0.5m, week.RollOut);
        Assert.Equal(Money.Usd(1437.744m), week.Measured!.Realised);
        Assert.Equal(Nothing() with { RollOut = Money.Usd(-1437.744m) }, week.Measured.Difference);
    }

    [Fact]
    public void Measure_MoreOfTheTargetThanPlanned_IsToldAsSizing()
    {
        var saving = Weeks.Migration().Alone().Measured(Weeks.Week((Weeks.Tts, Weeks.G4, 16m))).Measured!;

        Assert.Equal(Nothing() with { Sizing = Money.Usd(-176.736m) }, saving.Difference); // 2 × 0.526 × 168
    }

    /// <summary>A plan of USD 2.00 an hour covered one p3 at 2.00; on g4dn it covers 2 ÷ 0.35 instances. It has ended.</summary>
    [Fact]
    public void Measure_PlanHasEnded_TheDifferenceIsCommitments()
    {
        var plan = Given.Compute("sp", 2m, (Weeks.P3, 2m), (Weeks.G4, 0.35m)) with { EndUtc = Given.Start };
        var promised = 23.42m - (2m + ((14m - (2m / 0.35m)) * 0.526m)); // 2 + 7 × 3.06 = 23.42 an hour before
        var baseline = Weeks.Migration() with { SavingsPlans = [plan], PromisedPerMonth = Money.Usd(promised * 730m) };

        var saving = baseline.Alone().Measured(Weeks.Week((Weeks.Tts, Weeks.G4, 14m)).With(plan)).Measured!;

        Assert.Equal(Weeks.PromisedAWeek, saving.Realised.Amount, 6);
        Assert.Equal(Weeks.PromisedAWeek - (promised * 168m), saving.Difference.Commitment.Amount, 6);
        Assert.Equal(0m, saving.Difference.Rest.Amount, 6);
    }

    [Fact]
    public void Measure_ReservationsStayBehind_AreAsGoodAsPaidByTheFleet()
    {
        var reserved = Given.Reserved("ri", Weeks.P3, count: 8, recurring: 1m);
        var baseline = Weeks.Migration() with { ReservedInstances = [reserved] };

        var saving = baseline.Alone().Measured(Weeks.Week((Weeks.Tts, Weeks.G4, 14m)).With(reserved)).Measured!;

        Assert.Equal(Money.Usd(-1237.152m), saving.Realised); // 8 $ an hour is paid either way
        Assert.Equal(Money.Usd(1344m), saving.Baseline); // 8 × 168
        Assert.Equal(Money.Usd(2581.152m), saving.Paid);
    }

    [Fact]
    public void Measure_AnotherFleetTakesTheReservations_TheFleetIsNotCreditedWithThat()
    {
        var reserved = Given.Reserved("ri", Weeks.P3, count: 8, recurring: 1m);
        var span = Weeks.Week((Weeks.Tts, Weeks.G4, 14m), (Weeks.Asr, Weeks.P3, 8m)).With(reserved);

        var saving = Weeks.Migration().Alone().Measured(span).Measured!;

        // 16 p3 shared the 8 reservations evenly: each paid 16.24 an hour. Now tts pays 7.364 and asr 8, for 32.48 before.
        Assert.Equal(Money.Usd((16.24m - 7.364m) * 168m), saving.Realised);
        Assert.Equal(Money.Usd((16.24m - 8m) * 168m), saving.SavedElsewhere);
    }

    [Theory]
    [InlineData(117, false)]
    [InlineData(118, true)]
    public void Measure_HoursAreMissing_ScalesTheWeekOrLeavesIt(int known, bool isMeasured)
    {
        var week = Weeks.Migration().Alone().Measured(Weeks.Span(known, (Weeks.Tts, Weeks.G4, 14m)));

        Assert.Equal((isMeasured, isMeasured, isMeasured), (week.Measured is not null, week.IsScaled, week.WhyUnmeasured is null));
        Assert.Equal(isMeasured ? Weeks.PromisedAWeek : null, week.Measured?.Realised.Amount);
    }

    [Fact]
    public void Measure_PriceIsUnknown_LeavesTheWeekAndNamesThePrice()
    {
        var span = Weeks.Week((Weeks.Tts, Weeks.G4, 14m));
        span = span with { AsRun = span.AsRun with { OnDemand = span.AsRun.OnDemand.Where(price => price.Key != Weeks.P3).ToDictionary() } };

        var week = Weeks.Migration().Alone().Measured(span);

        Assert.Null(week.Measured);
        Assert.Contains("No on-demand price is known for p3.2xlarge", week.WhyUnmeasured, StringComparison.Ordinal);
    }

    [Fact]
    public void Measure_NothingIsRolledOut_NothingIsRealisedWhateverTheFleetDid()
    {
        var saving = Weeks.Migration().Alone().Measured(Weeks.Week((Weeks.Tts, Weeks.P3, 5m))).Measured!;

        Assert.Equal(Money.Usd(0m), saving.Realised);
        Assert.Equal(Nothing() with { RollOut = Money.Usd(-Weeks.PromisedAWeek) }, saving.Difference);
    }

    [Fact]
    public void Measure_FleetIsGone_SavesAllThatItCostAndNoMore()
    {
        var week = Weeks.Move(ActionKind.Terminate, 2m, Weeks.P3, 0m, null).Alone().Measured(Weeks.Week((Weeks.Asr, Weeks.G4, 1m)));

        Assert.Equal(1m, week.RollOut);
        Assert.Equal(Money.Usd(1028.16m), week.Measured!.Realised); // 2 × 3.06 × 168
        Assert.Equal((week.Measured.Realised, Money.Usd(0m)), (week.Measured.Baseline, week.Measured.Paid));
    }

    [Theory]
    [InlineData(ActionKind.ScaleIn)]
    [InlineData(ActionKind.Schedule)]
    public void Measure_FewerHoursOfTheSameType_SavesThem(ActionKind action)
    {
        var week = Weeks.Move(action, 6m, Weeks.P3, 4m, Weeks.P3).Alone().Measured(Weeks.Week((Weeks.Tts, Weeks.P3, 5m)));

        Assert.Equal(0.5m, week.RollOut);
        Assert.Equal(Money.Usd(514.08m), week.Measured!.Realised); // 1 × 3.06 × 168
        Assert.Equal(Nothing() with { RollOut = Money.Usd(-514.08m) }, week.Measured.Difference);
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(0.5, 4)]
    public void Measure_BoughtDifferently_SavesWhatThePlanTakesOffThePrice(double part, double instances)
    {
        var move = Weeks.Move(ActionKind.BuyDifferently, 8m, Weeks.G4, 8m, Weeks.G4);
        var baseline = move with
        {
            PromisedPerMonth = Money.Usd(0.2m * 8m * 730m),
            Plan = move.Plan with { Covers = [new PlannedCover("1-year plan", 8m, HourlyRate.Usd(0.326m))] },
        };
        var plan = Given.InstancePlan("sp", "g4dn", 0.326m * (decimal)instances, (Weeks.G4, 0.326m));

        var week = new RealisedMove(baseline, [new BoughtShare("sp", 1m)], []).Measured(Weeks.Week((Weeks.Tts, Weeks.G4, 8m)).With(plan));

        Assert.Equal((decimal)part, week.RollOut);
        Assert.Equal(0.2m * (decimal)instances * 168m, week.Measured!.Realised.Amount, 6);
        Assert.Equal(week.Measured.Realised.Amount - week.Promised.Amount, week.Measured.Difference.RollOut.Amount, 6);
    }

    /// <summary>Two fleets of 2 × g4dn share 2 hosts since; each answers for one of them.</summary>
    [Fact]
    public void Measure_FleetsShareHosts_EachPaysItsPart()
    {
        var hosts = FleetId.Of(Given.Account, Given.UsEast1, "shared");
        var baseline = Weeks.Move(ActionKind.Pack, 2m, Weeks.G4, 1m, Weeks.G4);

        var week = new RealisedMove(baseline, [], [new HostShare(hosts, 0.5m)]).Measured(Weeks.Week((hosts, Weeks.G4, 2m)));

        Assert.Equal(1m, week.RollOut);
        Assert.Equal(Money.Usd(88.368m), week.Measured!.Realised); // (2 − 1) × 0.526 × 168
    }

    private static SavingDifference Nothing()
    {
        var nothing = Money.Usd(0m);
        return new SavingDifference(nothing, nothing, nothing, nothing, nothing, nothing);
    }
}
