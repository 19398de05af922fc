using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Tests.Explaining;

namespace CostOptimizer.Core.Tests.Planning;

/// <summary>Fleets that share reservations: what each could do alone, all of them cannot.</summary>
public sealed class PlanSettlementTests
{
    private static readonly Workload NeedsCuda = new() { NeedsCuda = Answer.Yes };

    /// <summary>Four reserved P3 at 1.00 an hour under fleets of four that could each move to six G4dn.</summary>
    private static Scenario Sharing(params string[] fleets)
    {
        var scenario = new Scenario();
        scenario.Reserve(Make.P3, 4, 1.0m);
        foreach (var fleet in fleets)
        {
            scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda, fleet), busy: 1.4, burst: 2);
        }

        return scenario;
    }

    [Fact]
    public void Plan_TwoFleetsThatLeaveOneReservation_OneStaysAndNothingStrands()
    {
        var plan = Sharing("a", "b").Plan();

        // Each alone frees the reservation for the other; both together strand 2,920. Equal losses: the first by id stays.
        Assert.Equal([Verdict.Stay, Verdict.Recommended], plan.Fleets.Select(fleet => fleet.Recommendation.Verdict));
        Assert.Equal(
            "Keep 4 × p3.2xlarge until its reservation ends on 2028-03-02: with the other fleets moved, moving it would strand USD 2,920 a month; from 2028-04 6 × g4dn.xlarge would save USD 6,631 a month",
            plan.Fleets[0].Recommendation.Headline);
        var total = plan.Totals.Single();
        Assert.Equal(0m, total.UnusedCommitmentsAfter.Amount);
        Assert.Equal(2_920m + 2_303.88m, total.Planned.Amount, 6);
        Assert.Equal(8_935.2m - 2_303.88m, total.Savings.P50.Amount, 6);
        Assert.Contains("2,920 are commitments left unused", plan.Fleets[0].Recommendation.Candidates.Single(candidate => candidate.TypeName == "g4dn.xlarge").WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_FreedCommitment_CountsInTheTotalAndNotInTheFleetsSaving()
    {
        var plan = Sharing("a", "b").Plan();

        // Two fleets share what one reservation covers: each pays (8,935.20 + 2,920) ÷ 2 now. Fleet b leaves its half to a.
        var moved = plan.Fleets[1];
        Assert.Equal((8_935.2m + 2_920m) / 2, moved.Costs!.Effective.Amount, 6);
        Assert.Equal(moved.Costs.Effective.Amount - 2_303.88m, moved.Recommendation.Savings!.P50.Amount, 6);
        var elsewhere = moved.Recommendation.Arithmetic.Single(quantity => quantity.Symbol == "saved_elsewhere");
        Assert.Equal(moved.Costs.Effective.Amount - 2_920m, elsewhere.Value, 6);
        Assert.Equal(plan.Totals.Single().Savings.P50.Amount, moved.Recommendation.Savings.P50.Amount + elsewhere.Value, 6);
        ArithmeticAssert.CanBeRedone(moved.Recommendation.Arithmetic);
    }

    [Fact]
    public void Plan_FleetsGoneThroughBackwards_SettlesTheSame()
    {
        var input = Sharing("a", "b", "c", "d").Input();

        var backwards = EstatePlanner.Plan(input with { Loop = (count, body) => Enumerable.Range(0, count).Reverse().ToList().ForEach(body) });

        Assert.Equal(
            EstatePlanner.Plan(input).Fleets.Select(fleet => (fleet.Recommendation.Headline, fleet.Recommendation.Savings)),
            backwards.Fleets.Select(fleet => (fleet.Recommendation.Headline, fleet.Recommendation.Savings)));
    }

    [Fact]
    public void Plan_ManyFleetsOnOneReservation_AsManyStayAsItCovers()
    {
        var plan = Sharing("a", "b", "c", "d").Plan();

        Assert.Equal(1, plan.Fleets.Count(fleet => fleet.Recommendation.Verdict == Verdict.Stay));
        Assert.Equal(0m, plan.Totals.Single().UnusedCommitmentsAfter.Amount);
    }

    [Fact]
    public void Plan_FleetHeldAlone_SaysSoWithoutNamingOthers()
    {
        var proposal = Sharing("a").PlanOne().Recommendation;

        Assert.Equal("Keep 4 × p3.2xlarge until its reservation ends on 2028-03-02: moving it would strand USD 2,920 a month; from 2028-04 6 × g4dn.xlarge would save USD 6,631 a month", proposal.Headline);
    }

    [Fact]
    public void Plan_TwoFleetsThatWouldFillOneIdleReservation_CountItOnce()
    {
        var scenario = new Scenario();
        scenario.Reserve(Make.G4dn, 6, 0.2m);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda, "a"), busy: 1.3, burst: 1.9);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda, "b"), busy: 1.3, burst: 1.9);

        var plan = scenario.Plan();

        // Beside the other, each pays for its six G4dn: not twice nothing.
        Assert.All(plan.Fleets, fleet => Assert.Equal(6_631.32m, fleet.Recommendation.Savings!.P50.Amount, 6));
        Assert.Equal((2 * 8_935.2m) - 2_303.88m, plan.Totals.Single().Savings.P50.Amount, 6);
        Assert.All(plan.Fleets, fleet => ArithmeticAssert.CanBeRedone(fleet.Recommendation.Arithmetic));
    }
}
