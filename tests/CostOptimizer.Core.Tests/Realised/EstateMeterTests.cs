using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Realised;

public sealed class EstateMeterTests
{
    /// <summary>Each alone could have left its 8 reservations to the other; together they leave 8 of 16 p3 without use.</summary>
    [Fact]
    public void Measure_TwoFleetsLeaveOneReservation_TheWholeIsOneSimulation()
    {
        var reserved = Given.Reserved("ri", Weeks.P3, count: 8, recurring: 1m);
        var asr = Weeks.Migration() with { RecommendationId = "asr", Fleet = Weeks.Asr };
        var span = Weeks.Week((Weeks.Tts, Weeks.G4, 14m), (Weeks.Asr, Weeks.G4, 14m)).With(reserved);

        var (weeks, totals) = EstateMeter.Measure([Weeks.Migration().Alone(), asr.Alone()], Given.Start, [span]);

        // Alone, each would have had the 8 reservations, which are paid for anyway: 8 − (8 + 7.364) = −7.364 an hour.
        Assert.All(weeks, week => Assert.Equal(Money.Usd(-7.364m * 168m), week.Measured!.Realised));
        var total = Assert.Single(totals);
        Assert.Equal(Money.Usd((8m + 24.48m - 8m - 14.728m) * 168m), total.Total);
        Assert.Equal((2, total.Total - total.OfMoves), (total.Moves, total.Together));
    }

    [Fact]
    public void Measure_OnePlanWasBoughtForTwoFleets_BothPartsGoAtOnce()
    {
        var plan = Given.InstancePlan("sp", "g4dn", 0.326m * 8m, (Weeks.G4, 0.326m));
        var tts = Purchase(Weeks.Tts);
        var span = Weeks.Week((Weeks.Tts, Weeks.G4, 4m), (Weeks.Asr, Weeks.G4, 4m)).With(plan);

        var (weeks, totals) = EstateMeter.Measure([Bought(tts), Bought(tts with { RecommendationId = "asr", Fleet = Weeks.Asr })], Given.Start, [span]);

        Assert.All(weeks, week => Assert.Equal(134.4m, week.Measured!.Realised.Amount, 6)); // 0.2 × 4 × 168
        Assert.Equal(268.8m, Assert.Single(totals).Total.Amount, 6);
    }

    private static RealisedMove Bought(Baseline baseline) => new(baseline, [new BoughtShare("sp", 0.5m)], []);

    private static Baseline Purchase(Core.Fleets.FleetId fleet)
    {
        var move = Weeks.Move(ActionKind.BuyDifferently, 4m, Weeks.G4, 4m, Weeks.G4);
        return move with
        {
            Fleet = fleet,
            PromisedPerMonth = Money.Usd(0.2m * 4m * 730m),
            Plan = move.Plan with { Covers = [new PlannedCover("1-year plan", 4m, HourlyRate.Usd(0.326m))] },
        };
    }
}
