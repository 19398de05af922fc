using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.WorkedExamples;

/// <summary>EC2 user guide, "Capacity Reservation pricing and billing".</summary>
public sealed class CapacityReservationExamples
{
    private static readonly OfferingKey M4 = Given.Linux("m4.large");

    private static readonly BillingRequest FifteenOfTwenty =
        Given.Request([Given.Usage(M4, 15m, zone: "use1-az1")], (M4, 0.10m)) with
        {
            CapacityReservations = [new CapacityReservation("cr", Given.Account, M4, "use1-az1", 20, Given.Start.AddDays(-1), EndUtc: null)],
        };

    [Fact]
    public void CR1_FifteenOfTwentyRunning_BillsFifteenActiveAndFiveIdle()
    {
        var bill = FifteenOfTwenty.Usd();

        Assert.Equal(15m, bill.Line("m4.large").Hours.Value);
        Assert.Equal(5m, bill.Line("cr").Hours.Value);
        Assert.Equal(Money.Usd(2.00m), bill.OnDemandCost);
    }

    [Fact]
    public void CR2_RegionalReservedInstances_CoverRunningBeforeIdle()
    {
        var bill = (FifteenOfTwenty with { ReservedInstances = [Given.Reserved("ri", M4, count: 17)] }).Usd();

        Assert.Equal(15m, bill.CoveredHours("m4.large"));
        Assert.Equal(2m, bill.CoveredHours("cr"));
    }

    [Fact]
    public void CR2_SavingsPlan_CoversRunningBeforeIdle()
    {
        var bill = (FifteenOfTwenty with { SavingsPlans = [Given.Compute("plan", 17m * 0.07m, (M4, 0.07m))] }).Usd();

        Assert.Equal(15m, bill.CoveredHours("m4.large"));
        Assert.Equal(2m, bill.CoveredHours("cr"));
    }

    [Fact]
    public void CR2_ZonalReservedInstances_DoNotCoverIdle()
    {
        var bill = (FifteenOfTwenty with { ReservedInstances = [Given.Reserved("ri", M4, count: 17, zone: "use1-az1")] }).Usd();

        Assert.Equal(15m, bill.CoveredHours("m4.large"));
        Assert.Equal(0m, bill.CoveredHours("cr"));
        Assert.Equal(Money.Usd(2 * 0.05m), bill.UnusedCommitment);
    }

    [Fact]
    public void CR_RunningElsewhereOrOnSpot_DoesNotFillTheReservation()
    {
        var bill = (FifteenOfTwenty with
        {
            Usage = [Given.Usage(M4, 15m, zone: "use1-az2"), Given.Spot(M4, 3m, 0.03m) with { ZoneId = "use1-az1" }],
        }).Usd();

        Assert.Equal(20m, bill.Line("cr").Hours.Value);
    }
}
