using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Tests.Explaining;
using CostOptimizer.Core.Tests.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Calendar;

public sealed class PlanCalendarTests
{
    private static readonly Workload NeedsCuda = new() { NeedsCuda = Answer.Yes };

    private static Scenario ToG4dn(PlanningPolicy? policy = null)
    {
        var scenario = new Scenario { Policy = policy ?? new PlanningPolicy() };
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);
        return scenario;
    }

    private static DateTime Month(int year, int month) => new(year, month, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Plan_MoveThatNothingHolds_StartsAtOnceAndIsWorthItsDiscountedSavings()
    {
        var plan = ToG4dn().Plan();
        var proposal = plan.Fleets.Single().Recommendation;

        // 36 months at 8 %: (1 − 1.08⁻³) ÷ (1 − 1.08^(−1/12)) = 32.2493 months' worth of 6,631.32, less 2,980.42 once.
        var months = (1 - Math.Pow(1.08, -3)) / (1 - Math.Pow(1.08, -1.0 / 12));
        Assert.Equal(Month(2026, 4), proposal.StartMonthUtc);
        Assert.Equal((6_631.32 * months) - 2_980.416, (double)proposal.NetPresentValue!.Value.Amount, 6);
        Assert.Equal(Month(2026, 4), proposal.BreakEvenMonthUtc); // its first month already brings more
        Assert.Equal(proposal.NetPresentValue.Value.Amount, plan.Totals.Single().Calendar!.NetPresentValue.Amount, 6);
        Assert.Equal(proposal.NetPresentValue.Value.Amount, proposal.Arithmetic.Single(quantity => quantity.Symbol == "npv").Value);
        ArithmeticAssert.CanBeRedone(proposal.Arithmetic);
    }

    [Fact]
    public void Plan_NoDiscount_AddsTheMonthsUp()
    {
        var proposal = ToG4dn(new PlanningPolicy { DiscountRate = 0m, HorizonMonths = 12 }).PlanOne().Recommendation;

        Assert.Equal((12 * 6_631.32m) - 2_980.416m, proposal.NetPresentValue!.Value.Amount, 9);
        ArithmeticAssert.CanBeRedone(proposal.Arithmetic);
    }

    [Fact]
    public void Plan_FleetHeldByReservation_MovesInTheMonthAfterItsEnd()
    {
        var scenario = ToG4dn();
        scenario.Reserve(Make.P3, 4, 1.0m); // until 2028-03-02

        var plan = scenario.Plan();
        var proposal = plan.Fleets.Single().Recommendation;

        Assert.Equal(Verdict.Stay, proposal.Verdict);
        Assert.Equal((ActionKind.Migrate, "g4dn.xlarge", 6, Month(2028, 4)), (proposal.Later!.Action, proposal.Later.TypeName, proposal.Later.Count, proposal.Later.StartMonthUtc));
        Assert.Equal(6_631.32m, proposal.Later.MonthlySaving.Amount, 6); // on demand against on demand
        Assert.EndsWith("moving it would strand USD 2,920 a month; from 2028-04 6 × g4dn.xlarge would save USD 6,631 a month", proposal.Headline, StringComparison.Ordinal);
        ArithmeticAssert.CanBeRedone(proposal.Arithmetic);

        var months = plan.Totals.Single().Calendar!.Months;
        Assert.Equal((2_920m, 2_920m), (Math.Round(months[23].Before.Amount, 6), Math.Round(months[23].Planned.Amount, 6)));
        Assert.Equal((8_935.2m, 2_303.88m), (Math.Round(months[24].Before.Amount, 6), Math.Round(months[24].Planned.Amount, 6)));
        Assert.Equal(["ri-0"], months[24].Ended);
        Assert.Equal([proposal.FleetId], months[24].Starts);
        Assert.Equal((12 * 6_631.32m) - months[24].OneOff.Amount, months[35].Cumulative.Amount, 6);
    }

    [Fact]
    public void Plan_PurchaseThatEnds_IsMadeAgain()
    {
        var scenario = new Scenario { Policy = new PlanningPolicy { CoverageCap = 1 } };
        scenario.Types.RemoveAll(type => type.Family != "g4dn");
        scenario.Offer(Make.G4dn, CommitmentKind.ComputeSavingsPlan, 0.39m);
        scenario.Add(Make.Fleet(Make.G4dn, 4, NeedsCuda), busy: 2.6, burst: 2.6);

        var months = scenario.Plan().Totals.Single().Calendar!.Months;

        Assert.Equal([0, 12, 24], months.Index().Where(month => month.Item.Purchases.Count > 0).Select(month => month.Index));
        Assert.Equal([12, 24], months.Index().Where(month => month.Item.Ended.Count > 0).Select(month => month.Index));
        Assert.All(months, month => Assert.Equal((4 * 0.526m * 730, 4 * 0.39m * 730), (Math.Round(month.Before.Amount, 6), Math.Round(month.Planned.Amount, 6))));
        Assert.Equal(36 * 4 * (0.526m - 0.39m) * 730 - months[0].OneOff.Amount, months[35].Cumulative.Amount, 6);
    }

    [Fact]
    public void Plan_UsageThatMovesLater_GetsNoTypeBoundCommitmentWhenItsReservationEnds()
    {
        var scenario = new Scenario { Policy = new PlanningPolicy { CoverageCap = 1 } };
        scenario.Offer(Make.G4dn, CommitmentKind.StandardReservedInstance, 0.3m);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);
        scenario.Reserve(Make.P3, 4, 1.0m);

        var months = scenario.Plan().Totals.Single().Calendar!.Months;

        // Nothing to buy for until the fleet runs on G4dn: six reservations then.
        Assert.Equal([24], months.Index().Where(month => month.Item.Purchases.Count > 0).Select(month => month.Index));
        Assert.StartsWith("2028-04/", months[24].Purchases.Single(), StringComparison.Ordinal);
        Assert.Equal(6 * 0.3m * 730, months[24].Planned.Amount, 6);
    }

    [Fact]
    public void Plan_UnknownEngineeringRate_HasNoNetPresentValue()
    {
        var proposal = ToG4dn(new PlanningPolicy { EngineeringHourlyRates = [new Money(500m, Currency.Cny)] }).PlanOne().Recommendation;

        Assert.Null(proposal.NetPresentValue);
        Assert.Null(proposal.BreakEvenMonthUtc);
        Assert.Equal(Month(2026, 4), proposal.StartMonthUtc);
    }
}
