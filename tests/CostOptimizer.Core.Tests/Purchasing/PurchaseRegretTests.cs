using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Purchasing.Regret;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Purchasing;

public sealed class PurchaseRegretTests
{
    private static readonly OfferingKey G4 = Given.Linux("g4dn.xlarge");
    private static readonly OfferingKey G5 = Given.Linux("g5.xlarge");

    [Fact]
    public void Of_ThreeReservations_StrandWhatTheScenarioLeavesIdle()
    {
        // Three at 0.5 cover three at 1.0; one g5 at 1.0 stays on demand.
        var regret = Assert.Single(PurchaseRegret.Of(Buy(Offer(G4, CommitmentKind.StandardReservedInstance, 0.5m))));

        var fallen = regret.Scenarios[0];
        Assert.Equal((2.166667m, 2.666667m), (Math.Round(fallen.CostWith.Amount, 6), Math.Round(fallen.CostWithout.Amount, 6)));
        Assert.Equal(2m / 3m, fallen.BestShare); // two of the three
        Assert.Equal(0.5m, fallen.PerHour.Amount);
        Assert.Equal(365m, fallen.PerMonth.Amount);

        var moved = regret.Scenarios[1]; // four g5 at 1.0, and the reservations idle
        Assert.Equal((5.5m, 4m, 1.5m), (moved.CostWith.Amount, moved.CostWithout.Amount, moved.PerHour.Amount));

        var retired = regret.Scenarios[2];
        Assert.Equal((2.5m, 1m, 1.5m), (retired.CostWith.Amount, retired.CostWithout.Amount, retired.PerHour.Amount));
        Assert.Equal(1.5m * 8_760m, retired.Over(regret.TermHours).Amount);
    }

    [Fact]
    public void Of_ComputePlan_FollowsTheWorkToOtherHardware()
    {
        var mix = Buy(Offer(G4, CommitmentKind.ComputeSavingsPlan, 0.7m), Offer(G5, CommitmentKind.ComputeSavingsPlan, 0.7m));

        var regret = Assert.Single(PurchaseRegret.Of(mix));

        Assert.Equal(2.8m, regret.Purchase.SavingsPlan!.CommitmentPerHour.Amount); // 4 × 0.7
        Assert.Equal(0m, regret.Scenarios[1].PerHour.Amount);
        Assert.Equal(2.1m, regret.Scenarios[2].PerHour.Amount); // three of four are gone: a quarter of it was enough
        Assert.Equal(0.25m, regret.Scenarios[2].BestShare);
    }

    [Fact]
    public void Of_MoveStated_IsTakenInsteadOfAnEqualCost()
    {
        // Half an hour of g5 does the work of one of g4dn: 3 × 0.5 + 1 on demand beside 1.5 of idle reservations.
        var regret = PurchaseRegret.Of(Buy(Offer(G4, CommitmentKind.StandardReservedInstance, 0.5m)), [new HardwareMove(G4, G5, 0.5m)]);

        Assert.Equal(4m, regret[0].Scenarios[1].CostWith.Amount);
    }

    [Fact]
    public void Of_MoveWithoutAPrice_IsRefused()
    {
        var mix = Buy(Offer(G4, CommitmentKind.StandardReservedInstance, 0.5m));

        var message = Assert.Throws<ArgumentException>(() => PurchaseRegret.Of(mix, [new HardwareMove(G4, Given.Linux("p3.2xlarge"), 1m)])).Message;

        Assert.Contains("g4dn.xlarge to p3.2xlarge", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ReservationAtHalfPrice_BreaksEvenAtHalfTheTermByTheOnlineRule()
    {
        var online = PurchaseRegret.Of(Buy(Offer(G4, CommitmentKind.StandardReservedInstance, 0.5m)))[0].Online!;

        Assert.Equal((0m, 2m), (online.Alpha, online.CompetitiveRatio));
        Assert.Equal(4_380m, online.BreakEvenHours);
        Assert.Equal(4m, online.ObservedHours); // of a window of four
        Assert.False(online.SaysBuy);
    }

    [Fact]
    public void OnlineBound_PaperSmallInstance_HasItsRatioAndBreakEven()
    {
        // Table I of the paper: 69 upfront for a year, 0.039 an hour in use, 0.08 on demand.
        var bound = OnlineBound.Of(Money.Usd(69m), HourlyRate.Usd(0.039m), HourlyRate.Usd(0.08m), observedHours: 1_683m);

        Assert.Equal(0.4875m, bound.Alpha);
        Assert.Equal(1.5125m, bound.CompetitiveRatio);
        Assert.Equal(1.9512m, Math.Round(bound.BreakEvenFees, 4)); // 1 ÷ (1 − 0.4875)
        Assert.Equal(1_682.9m, Math.Round(bound.BreakEvenHours, 1)); // 69 ÷ 0.041
        Assert.True(bound.SaysBuy);
    }

    [Fact]
    public void OnlineBound_UseAsDearAsOnDemand_IsRefused() =>
        Assert.Throws<ArgumentException>(() => OnlineBound.Of(Money.Usd(69m), HourlyRate.Usd(0.08m), HourlyRate.Usd(0.08m), 0m));

    // Three g4dn and one g5 for four hours, both at 1.0 on demand.
    private static PurchaseMix Buy(params CommitmentOffer[] offers) => PurchaseOptimizer.Optimize(new PurchaseRequest(
        Given.Request([Given.Usage(G4, [3m, 3m, 3m, 3m]), Given.Usage(G5, [1m, 1m, 1m, 1m])], (G4, 1m), (G5, 1m)) with { Sharing = SharingPolicy.All },
        offers,
        new PurchasePolicy()));

    private static CommitmentOffer Offer(OfferingKey offering, CommitmentKind kind, decimal rate) => SmallEstates.Offer(offering.TypeName, kind, rate);
}
