using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Tests.Explaining;

namespace CostOptimizer.Core.Tests.Planning;

/// <summary>Families that their present users must leave: P3 and Inf1 of the scenario.</summary>
public sealed class DepartureTests
{
    private static readonly Workload NeedsCuda = new() { NeedsCuda = Answer.Yes };

    private static Scenario OnInf1(int count)
    {
        var scenario = new Scenario();
        scenario.Types.RemoveAll(type => type.Family is not ("inf1" or "g4dn"));
        scenario.Speed("Inferentia1", "T4", 1, 0.1, EvidenceGrade.A);
        scenario.Add(Make.Fleet(Make.Inf1, count), busy: 0.5, burst: 1);
        return scenario;
    }

    [Fact]
    public void Plan_SupportedMoveThatCostsMore_BeatsStayingAndSaysSo()
    {
        var scenario = OnInf1(4);

        var plan = scenario.Plan();
        var proposal = plan.Fleets.Single().Recommendation;

        // ⌈0.5 ÷ 0.7⌉ + 1 = 2 of either: two Inf1 would cost 332.88 less than now, two G4dn 102.20 more.
        Assert.Equal((Verdict.Recommended, ActionKind.Migrate, "g4dn.xlarge", 2), (proposal.Verdict, proposal.Action, proposal.TypeName, proposal.Count));
        Assert.Equal("Leave inf1: move 4 × inf1.xlarge to 2 × g4dn.xlarge; it costs USD 102 more a month, but inf1 must be left: Neuron dropped Inf1", proposal.Headline);
        Assert.Equal(730 * ((4 * 0.228m) - (2 * 0.526m)), proposal.Savings!.P50.Amount, 9);
        Assert.Null(proposal.PaybackMonths);
        Assert.Equal(proposal.Savings.P50.Amount, plan.Totals.Single().Savings.P50.Amount, 9);
        Assert.All(proposal.Candidates.Where(candidate => candidate.TypeName == "inf1.xlarge"), candidate => Assert.NotEqual(CandidateOutcome.Chosen, candidate.Outcome));
        Assert.Equal("inf1 must be left: Neuron dropped Inf1", proposal.Candidates.Single(candidate => candidate.Action == ActionKind.ScaleIn).WhyNot);
        ArithmeticAssert.CanBeRedone(proposal.Arithmetic);
    }

    [Fact]
    public void Plan_UnmeasuredMoveThatCostsMore_IsBenchmarkedFirst()
    {
        var scenario = OnInf1(4);
        scenario.Speed("Inferentia1", "T4", 1, 0.1, EvidenceGrade.C);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal(Verdict.BenchmarkFirst, proposal.Verdict);
        Assert.StartsWith("Leave inf1: benchmark g4dn.xlarge first, then: move 4 × inf1.xlarge to 2 × g4dn.xlarge; it would cost USD 102 more", proposal.Headline, StringComparison.Ordinal);
    }

    // Five Inf1 cost 1.14 an hour, two G4dn 1.052 and, if one is slower than an Inf1, three 1.578: an even chance to save.
    // Staying is no alternative, so the evidence decides, as it does for a way out that costs more.
    [Theory]
    [InlineData(EvidenceGrade.A, Verdict.Recommended)]
    [InlineData(EvidenceGrade.B, Verdict.Recommended)]
    [InlineData(EvidenceGrade.C, Verdict.BenchmarkFirst)]
    public void Plan_DepartureThatSavesOnAnEvenChance_IsJudgedByItsEvidence(EvidenceGrade grade, Verdict verdict)
    {
        var scenario = OnInf1(5);
        scenario.Speed("Inferentia1", "T4", 1.01, 0.1, grade);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal("g4dn.xlarge", proposal.TypeName);
        Assert.InRange(proposal.Savings!.ProbabilityOfSaving, 0.5, 0.6);
        Assert.True(proposal.Savings.P50.Amount > 0m);
        Assert.Equal(verdict, proposal.Verdict);
    }

    // G5 is as fast as ten Inf1 beyond doubt: two of them, 2.012 an hour, against ten Inf1 at 2.28. Two G4dn would be cheaper still, on an even chance.
    [Fact]
    public void Plan_OneWayOutIsSureToSave_TheUnsureCheaperOneIsMeasuredFirst()
    {
        var scenario = OnInf1(10);
        scenario.Types.Add(Make.G5);
        scenario.Speed("Inferentia1", "A10G", 10, 0.01, EvidenceGrade.A);
        scenario.Speed("Inferentia1", "T4", 0.5, 1.5, EvidenceGrade.A);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal((Verdict.Recommended, "g5.xlarge"), (proposal.Verdict, proposal.TypeName));
    }

    [Fact]
    public void Plan_NoSupportedMove_KeepsTheFamilyAndBuysNothingForIt()
    {
        var scenario = OnInf1(4);
        scenario.Types.RemoveAll(type => type.Family == "g4dn");
        scenario.Offer(Make.Inf1, CommitmentKind.ComputeSavingsPlan, 0.1m);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal("Scale 4 × inf1.xlarge in to 2, saving USD 333 a month", proposal.Headline);
        Assert.Equal(["on-demand"], proposal.Purchase.Select(layer => layer.Option));
    }

    [Fact]
    public void Plan_HeldByReservation_StaysThoughItMustLeave()
    {
        var scenario = OnInf1(4);
        scenario.Reserve(Make.Inf1, 4, 0.14m);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal(Verdict.Stay, proposal.Verdict);
        Assert.Equal(
            "Keep 4 × inf1.xlarge until its reservation ends on 2028-03-02: moving it would strand USD 409 a month; "
            + "from 2028-04 2 × g4dn.xlarge would cost USD 102 more a month, but inf1 must be left: Neuron dropped Inf1",
            proposal.Headline); // 2 × 0.526 against 4 × 0.228 an hour
    }

    [Fact]
    public void Plan_FamilyThatMustBeLeft_IsNoDestinationOfADeparture()
    {
        var scenario = new Scenario();
        scenario.Types.RemoveAll(type => type.Family is not ("p3" or "inf1" or "g5"));
        scenario.Add(Make.Fleet(Make.P3, 4, new Workload { CompilesOnNeuron = Answer.Yes, NeedsCuda = Answer.No, DynamicShapes = Answer.No }), busy: 1.4, burst: 2);

        Assert.Equal("g5.xlarge", scenario.PlanOne().Recommendation.TypeName);
    }

    [Fact]
    public void Plan_GradeCWithAProbableSaving_IsRecommendedOnConditionOfALoadTest()
    {
        var scenario = new Scenario();
        scenario.Speed("V100", "T4", 0.4, 0.3, EvidenceGrade.C);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal((Verdict.Recommended, "g4dn.xlarge", EvidenceGrade.C), (proposal.Verdict, proposal.TypeName, proposal.Evidence));
        Assert.Contains(proposal.Conditions, condition => condition.Reason == "nothing was measured: load-test g4dn.xlarge before switching");
        Assert.Equal(RiskLevel.High, proposal.HighestRisk);
    }

    [Fact]
    public void Plan_UpsideBehindABenchmark_DoesNotShadowWhatIsProven()
    {
        var scenario = new Scenario();
        var g6 = Make.Gpu("g6.xlarge", "L4", 1, 4, 16, 22);
        scenario.Types.Add(g6);
        scenario.Price(g6, 0.05m);
        scenario.Speed("V100", "L4", 0.4, 6, EvidenceGrade.C); // as many as G4dn at a tenth, but anyone's guess
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var plan = scenario.Plan();
        var analysis = plan.Fleets.Single();

        Assert.Equal((Verdict.Recommended, "g4dn.xlarge"), (analysis.Recommendation.Verdict, analysis.Recommendation.TypeName));
        // 6 × (0.526 − 0.05) × 730 = 2,084.88 beyond the recommendation.
        Assert.Contains(analysis.Notices, notice => notice.StartsWith("Benchmarking g6.xlarge could save USD 2,085 a month more", StringComparison.Ordinal));
        Assert.Contains("must be measured first", analysis.Recommendation.Candidates.Single(candidate => candidate.TypeName == "g6.xlarge").WhyNot, StringComparison.Ordinal);
        Assert.Equal(6_631.32m, plan.Totals.Single().Savings.P50.Amount, 6);
        Assert.Equal(2_084.88m, plan.Totals.Single().AwaitingBenchmark.Amount, 6);
    }
}
