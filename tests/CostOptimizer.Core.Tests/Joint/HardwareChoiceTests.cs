using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Tests.Explaining;
using CostOptimizer.Core.Tests.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Joint;

public sealed class HardwareChoiceTests
{
    private const decimal PlanRate = 0.4m;

    private static readonly Workload NeedsCuda = new() { NeedsCuda = Answer.Yes };

    /// <summary>Two fleets that may go to g4dn or g5, each needing four instances on one day and one on the other.</summary>
    private static Scenario TwoUneven()
    {
        var scenario = new Scenario { Policy = new PlanningPolicy { CoverageCap = 1, ScaleInLagHours = 0, SpareInstances = 0, EngineeringHourlyRates = [] } };
        scenario.Types.RemoveAll(type => type.Family is not ("p3" or "g4dn" or "g5") || type.Name == "p3.8xlarge");
        scenario.Speed("V100", "T4", 1, 0, EvidenceGrade.A);
        scenario.Speed("V100", "A10G", 1, 0, EvidenceGrade.A);
        foreach (var (name, busyDay) in new[] { ("a", 0), ("b", 1) })
        {
            double Busy(int bucket) => bucket / 288 == busyDay ? 2.6 : 0.65;
            scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda, name, autoscaled: true), Busy, Busy);
        }

        return scenario;
    }

    [Fact]
    public void Plan_OnePlanServesBothFleets_MovesBothToTheTypeThatAloneIsDearer()
    {
        var scenario = TwoUneven();
        scenario.Offer(Make.G5, CommitmentKind.ComputeSavingsPlan, PlanRate);

        var plan = scenario.Plan();

        // Alone, an hour of g5 costs 0.4 for the first instance and 3 × half × 1.006 for the others, 1.909; of g4dn 2.5 × 0.526 = 1.315.
        // Together five g5 always run: 5 × 0.4 = 2, against 2 × 1.315 = 2.63. One of them on g5 alone would cost 1.315 + 1.909.
        Assert.All(plan.Fleets, fleet => Assert.Equal("g5.xlarge", fleet.Recommendation.TypeName));
        Assert.Equal(5 * PlanRate * 730, plan.Totals.Single().Planned.Amount, 9);
        Assert.Equal(Money.Usd(5 * PlanRate), plan.Purchases.Single().Purchases.Single().CommitmentPerHour);
        Assert.All(plan.Fleets, fleet => ArithmeticAssert.CanBeRedone(fleet.Recommendation.Arithmetic));
        Assert.All(plan.Fleets, fleet => Assert.Contains(
            "with purchases for the whole estate, the choice is cheaper",
            fleet.Recommendation.Candidates.Single(candidate => candidate.TypeName == "g4dn.xlarge").WhyNot,
            StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_NothingOnOffer_LeavesEachFleetItsOwnChoice()
    {
        var plan = TwoUneven().Plan();

        Assert.All(plan.Fleets, fleet => Assert.Equal("g4dn.xlarge", fleet.Recommendation.TypeName));
        Assert.Equal(5 * 0.526m * 730, plan.Totals.Single().Planned.Amount, 9);
    }

    [Fact]
    public void Plan_SharedPlanTooDear_LeavesEachFleetItsOwnChoice()
    {
        var scenario = TwoUneven();
        scenario.Offer(Make.G5, CommitmentKind.ComputeSavingsPlan, 0.53m);

        // Five g5 at 0.53 are 2.65 an hour, g4dn on demand 2.63.
        Assert.All(scenario.Plan().Fleets, fleet => Assert.Equal("g4dn.xlarge", fleet.Recommendation.TypeName));
    }

    [Fact]
    public void Plan_TypeMustBeMeasuredFirst_IsNotChosenForTheSharedPlan()
    {
        var scenario = TwoUneven();
        scenario.Speed("V100", "A10G", 1, 2, EvidenceGrade.C);
        scenario.Offer(Make.G5, CommitmentKind.ComputeSavingsPlan, PlanRate);

        Assert.All(scenario.Plan().Fleets, fleet => Assert.Equal("g4dn.xlarge", fleet.Recommendation.TypeName));
    }
}
