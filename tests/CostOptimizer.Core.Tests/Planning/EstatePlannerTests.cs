using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Tests.Explaining;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Planning;

public sealed class EstatePlannerTests
{
    /// <summary>4.8 × 0.39 an hour, cut to five decimals below so that the coverage stays under its cap.</summary>
    private const decimal FourPointEight = 1.87199m;

    private static readonly Workload NeedsCuda = new() { NeedsCuda = Answer.Yes };

    // 2 busy V100 of 4 at a ceiling of 0.7 need 3; twice the demand needs ⌈4 ÷ 0.7⌉ = 6.
    [Theory]
    [InlineData(2.0, true)]
    [InlineData(1.0, false)]
    public void Plan_GrowthThatThePresentCountCannotCarry_IsSaid(double growth, bool isSaid)
    {
        var scenario = new Scenario { Policy = new PlanningPolicy { DemandGrowth = growth } };
        scenario.Add(Make.Fleet(Make.P3, 4), busy: 2, burst: 2);

        Assert.Equal(isSaid, scenario.PlanOne().Notices.Contains(
            "At 2 times the demand seen, 4 × p3.2xlarge no longer suffice: 6 would be needed. Savings are against what the 4 cost now."));
    }

    [Fact]
    public void Plan_OverProvisionedP3_MovesToG4dnByHand()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var analysis = scenario.PlanOne();
        var proposal = analysis.Recommendation;

        // P3: 1.4 ÷ 0.7 = 2 needed of 4, so one spare is kept. T4: 1.4 ÷ 0.4 = 3.5 busy ÷ 0.7 = 5; burst 2 ÷ 0.4 = 5; + 1.
        Assert.Equal((Verdict.Recommended, ActionKind.Migrate, "g4dn.xlarge", 6), (proposal.Verdict, proposal.Action, proposal.TypeName, proposal.Count));
        Assert.Equal(Money.Usd(8_935.2m), analysis.Costs!.Effective); // 4 × 3.06 × 730
        Assert.Equal(2_303.88m, proposal.NewMonthlyCost!.Value.Amount, 9); // 6 × 0.526 × 730
        Assert.Equal(6_631.32m, proposal.Savings!.P50.Amount, 9);
        Assert.Equal(2_980.416m, proposal.OneOffCost!.Value.Amount, 9); // 16 h × 120 + 2,303.88 × 336 ÷ 730
        Assert.Equal(2_980.416m / 6_631.32m, proposal.PaybackMonths!.Value, 9);
        Assert.Equal("Move 4 × p3.2xlarge to 6 × g4dn.xlarge, saving USD 6,631 a month", proposal.Headline);
        Assert.Equal(1, proposal.Savings.ProbabilityOfSaving, 6);
    }

    [Fact]
    public void Plan_UncertainSpeedup_GivesRangeThroughTheStepsOfSizing()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var proposal = scenario.PlanOne().Recommendation;

        // P10: 0.4 × e^(−0.128155) = 0.35187: 2 ÷ 0.35187 = 5.68 → 6 + 1. P90: 0.45470: 4.40 → 5 + 1 = the middle's count.
        Assert.Equal(8_935.2m - (7 * 0.526m * 730), proposal.Savings!.P10.Amount, 9);
        Assert.Equal(proposal.Savings.P50.Amount, proposal.Savings.P90.Amount, 9);
    }

    [Fact]
    public void Plan_Arithmetic_CanBeRedoneAndEndsInTheShownNumbers()
    {
        var scenario = new Scenario();
        scenario.Offer(Make.G4dn, CommitmentKind.ComputeSavingsPlan, 0.39m);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var proposal = scenario.PlanOne().Recommendation;

        ArithmeticAssert.CanBeRedone(proposal.Arithmetic);
        decimal Value(string symbol) => proposal.Arithmetic.Single(quantity => quantity.Symbol == symbol).Value;
        Assert.Equal(proposal.Savings!.P50.Amount, Value("saving"));
        Assert.Equal(proposal.Savings.P10.Amount, Value("saving_p10"));
        Assert.Equal(proposal.Savings.P90.Amount, Value("saving_p90"));
        Assert.Equal(proposal.NewMonthlyCost!.Value.Amount, Value("new_cost"));
        Assert.Equal(proposal.Count, (int)Value("target_count"));
        Assert.Equal(proposal.OneOffCost!.Value.Amount, Value("one_off"));
        Assert.Equal(proposal.PaybackMonths!.Value, Value("payback"));
        Assert.Equal(proposal.HardwareSavings!.Value.Amount, Value("hardware_saving"));
        Assert.Equal(proposal.Savings.ProbabilityOfSaving, (double)Value("probability"), 12);
        Assert.Equal(proposal.Arithmetic.Count, proposal.Arithmetic.Select(quantity => quantity.Label).Distinct().Count());
        Assert.Equal(["Saving", "At 10 %: Saving", "At 90 %: Saving"], proposal.Arithmetic.Select(quantity => quantity.Label).Where(label => label.EndsWith("Saving", StringComparison.Ordinal)));
    }

    [Fact]
    public void Plan_CommitmentOffered_BuysTheBaseUpToTheCap()
    {
        var scenario = new Scenario();
        scenario.Offer(Make.G4dn, CommitmentKind.ComputeSavingsPlan, 0.39m);
        scenario.Offer(Make.G4dn, CommitmentKind.StandardReservedInstance, 0.2m, years: 3); // longer than the policy allows
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal("Move 4 × p3.2xlarge to 6 × g4dn.xlarge, 80 % of its hours on the estate's 1-year Compute Savings Plan, saving USD 7,108 a month", proposal.Headline);
        Assert.Equal(["Compute Savings Plan, 1 year, no upfront (buy/111122223333/ComputeSavingsPlan/any/1y/NoUpfront/USD)", "on-demand"], proposal.Purchase.Select(layer => layer.Option));
        Assert.Equal([4.8 * 730, 1.2 * 730], proposal.Purchase.Select(layer => Math.Round((double)layer.HoursPerMonth, 1))); // 80 % of 6 is 4.8
        Assert.Equal(730 * (FourPointEight + ((6 - (FourPointEight / 0.39m)) * 0.526m)), proposal.NewMonthlyCost!.Value.Amount, 6);
    }

    [Fact]
    public void Plan_P3HeldByReservation_DoesNotMoveBecauseTheReservationStrands()
    {
        var scenario = new Scenario();
        scenario.Reserve(Make.P3, 4, 1.0m);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var analysis = scenario.PlanOne();

        Assert.Equal(2_920m, analysis.Costs!.Effective.Amount, 9); // 4 × 1.00 × 730, not list
        Assert.Equal(8_935.2m, analysis.Costs.List.Amount, 9);
        Assert.Equal(Verdict.Stay, analysis.Recommendation.Verdict);
        var lost = analysis.Recommendation.Candidates.Single(candidate => candidate.TypeName == "g4dn.xlarge");
        Assert.Equal(-2_303.88m, lost.Savings!.P50.Amount, 9); // the reservation goes on; G4dn comes on top
        Assert.Contains("left unused", lost.WhyNot, StringComparison.Ordinal);
        ArithmeticAssert.CanBeRedone(analysis.Recommendation.Arithmetic);
    }

    [Fact]
    public void Plan_ReservationThatAnotherFleetWouldUse_IsNotStranded()
    {
        var scenario = new Scenario();
        scenario.Reserve(Make.P3, 4, 1.0m);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda, "a-movable"), busy: 1.4, burst: 2);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda with { NeedsFp64 = Answer.Yes }, "b-bound"), busy: 2.8, burst: 4);

        var plan = scenario.Plan();
        var moves = plan.Fleets[0].Recommendation;

        // Moving frees the reservation for the other fleet; both together never save more than they cost.
        Assert.Equal(Verdict.Recommended, moves.Verdict);
        Assert.True(moves.Savings!.P50 <= plan.Fleets[0].Costs!.Effective);
        var total = plan.Totals.Single();
        Assert.Equal(8_935.2m + 2_920m, total.Effective.Amount, 6);
        Assert.Equal(2_303.88m + 2_920m, total.Planned.Amount, 6);
        Assert.Equal(6_631.32m, total.Savings.P50.Amount, 6);
        Assert.Equal(0m, total.UnusedCommitmentsAfter.Amount);
        ArithmeticAssert.CanBeRedone(moves.Arithmetic);
    }

    [Fact]
    public void Plan_IdleFleet_IsSwitchedOff()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.G5, 2), busy: 0, burst: 0);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal((Verdict.Recommended, ActionKind.Terminate, 0), (proposal.Verdict, proposal.Action, proposal.Count));
        Assert.Equal(2 * 1.006m * 730, proposal.Savings!.P50.Amount, 9);
        ArithmeticAssert.CanBeRedone(proposal.Arithmetic);
    }

    [Fact]
    public void Plan_TooLittleData_SaysSoAndProposesNothing()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 4), bucket => bucket % 2 == 0 ? 1 : double.NaN, _ => double.NaN);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal((Verdict.InsufficientData, ActionKind.Stay), (proposal.Verdict, proposal.Action));
        Assert.Null(proposal.Savings);
        Assert.Equal("Too little data: 50 % of its buckets have data; a recommendation needs 70 %", proposal.Headline);
    }

    [Fact]
    public void Plan_TooYoung_SaysHowLongItHasRun()
    {
        var scenario = new Scenario();
        var fleet = Make.Fleet(Make.P3, 4);
        var usage = Make.Usage(0, bucket => bucket < 432 ? double.NaN : 1); // half of the second day
        usage.InstancesInService.AsSpan(432).Fill(4);
        scenario.Fleets.Add(new FleetDemand(fleet, DemandProfiler.Profile(usage, fleet, Make.P3, scenario.Policy)));

        Assert.Equal("Too little data: it has run for 0.5 of the 2 days read; a recommendation needs 70 %", scenario.PlanOne().Recommendation.Headline);
    }

    [Fact]
    public void Plan_InstanceLaunchedInTheWindow_ExplainsTheCost()
    {
        var scenario = new Scenario();
        var fleet = Make.Fleet(Make.P3, 3, NeedsCuda);
        scenario.Add(fleet with { Instances = [.. fleet.Instances.Take(2), fleet.Instances[2] with { LaunchedAtUtc = Make.Monday.AddHours(30) }] }, busy: 1.4, burst: 2);

        Assert.Contains("1 of 3 instances was launched on 2026-03-03: the cost is that of the look-back's usage.", scenario.PlanOne().Notices);
    }

    [Fact]
    public void Plan_ManyFamiliesUnderCommitments_NumbersTheOnesNotWorkedOut()
    {
        var scenario = new Scenario();
        scenario.Reserve(Make.P3, 1, 1.0m);
        for (var family = 0; family < 10; family++)
        {
            var type = Make.Gpu($"g9{(char)('a' + family)}.xlarge", "T4", 1, 4, 16, 16);
            scenario.Types.Add(type);
            scenario.Price(type, 0.6m + (family / 100m));
        }

        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        // Six of them as of G4dn: 6 × 0.69 × 730.
        var left = scenario.PlanOne().Recommendation.Candidates.Single(candidate => candidate.TypeName == "g9j.xlarge");
        Assert.Equal(6, left.Count);
        Assert.StartsWith("needs 6 instances, USD 3,022 a month on demand", left.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ExactAmounts_CarryNoNoiseOfDivision()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var arithmetic = scenario.PlanOne().Recommendation.Arithmetic;

        decimal Value(string symbol) => arithmetic.Single(quantity => quantity.Symbol == symbol).Value;
        Assert.Equal((8_935.2m, 730m, 4_380m, 6_631.32m), (Value("baseline"), Value("on_hours"), Value("target_hours"), Value("saving")));
    }

    [Fact]
    public void Plan_ShardedModel_MovesInWholeReplicas()
    {
        // 26 GiB take two of four A10G (19 GiB usable each) or two T4 (13.6): of three T4 one would serve nothing.
        var scenario = new Scenario();
        var four = Make.Gpu("g5.12xlarge", "A10G", 4, 48, 192, 22.352);
        var three = Make.Gpu("g8.xlarge", "T4", 3, 12, 48, 16);
        scenario.Types.AddRange([four, three]);
        scenario.Price(four, 5.672m);
        scenario.Price(three, 0.4m);
        scenario.Speed("A10G", "T4", 0.5, 0.1, EvidenceGrade.A);
        scenario.Add(Make.Fleet(four, 2, NeedsCuda with { ModelMemoryGib = 26, ShardedOver = 4 }), busy: 2.8, burst: 3);

        var candidates = scenario.PlanOne().Recommendation.Candidates;

        // 2.8 ÷ 0.5 ÷ 0.7 = 8 T4, in instances of two that serve: 4, and one spare. One T4 alone never fits.
        Assert.Equal(5, candidates.Single(candidate => candidate.TypeName == "g8.xlarge").Count);
        Assert.Equal("not T4: 26 GiB of model memory on 1 device(s) of 16 GiB, of which 15 % stay free", candidates.Single(candidate => candidate.TypeName == "g4dn.xlarge").WhyNot);
    }

    [Fact]
    public void Plan_UnknownPrice_StopsThatFleetAloneAndNamesTheOffering()
    {
        var scenario = new Scenario();
        scenario.Quotes.RemoveAll(quote => quote.Offering.TypeName == "p3.2xlarge");
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda, "a"), busy: 1.4, burst: 2);
        scenario.Add(Make.Fleet(Make.G5, 2, NeedsCuda, "b"), busy: 0, burst: 0);

        var plan = scenario.Plan();

        Assert.Equal([Verdict.PriceUnknown, Verdict.Recommended], plan.Fleets.Select(fleet => fleet.Recommendation.Verdict));
        Assert.Contains("p3.2xlarge", plan.Fleets[0].Recommendation.Headline, StringComparison.Ordinal);
        Assert.Equal(1, plan.Totals.Single().Fleets);
    }

    [Fact]
    public void Plan_UnknownTargetPrice_IsNotFree()
    {
        var scenario = new Scenario();
        scenario.Quotes.RemoveAll(quote => quote.Offering.TypeName == "g4dn.xlarge");
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal(("g5.xlarge", 4), (proposal.TypeName, proposal.Count));
        var g4dn = proposal.Candidates.Single(candidate => candidate.TypeName == "g4dn.xlarge");
        Assert.Equal((CandidateOutcome.NotComputable, null), (g4dn.Outcome, g4dn.MonthlyCost));
    }

    [Fact]
    public void Plan_TypeOutsideTheCatalogue_IsNamed()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 4), busy: 1.4, burst: 2);
        scenario.Types.RemoveAll(type => type.Name == "p3.2xlarge");

        var analysis = scenario.PlanOne();

        Assert.Equal(Verdict.PriceUnknown, analysis.Recommendation.Verdict);
        Assert.Contains(analysis.Notices, notice => notice.Contains("does not know p3.2xlarge", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_ImprobableSaving_BenchmarksFirstAndStaysOutOfTheTotal()
    {
        // Dearer from 24 instances on, below a speedup of 2 ÷ 22 = 0.0909: z = ln(0.0909 ÷ 0.4) ÷ 2 = −0.74, so 77 %.
        var scenario = new Scenario();
        scenario.Speed("V100", "T4", 0.4, 2, EvidenceGrade.C);
        scenario.Speed("V100", "A10G", 0.01, 0.1, EvidenceGrade.A);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var plan = scenario.Plan();

        Assert.Equal(Verdict.BenchmarkFirst, plan.Fleets[0].Recommendation.Verdict);
        Assert.StartsWith("Benchmark g4dn.xlarge first, then: move 4", plan.Fleets[0].Recommendation.Headline, StringComparison.Ordinal);
        Assert.Equal(0m, plan.Totals.Single().Savings.P50.Amount);
        Assert.Equal(6_631.32m, plan.Totals.Single().AwaitingBenchmark.Amount, 6);
    }

    [Fact]
    public void Plan_ProbabilityOfSaving_IsTheLogNormalTailAtTheBreakEvenStep()
    {
        // One P3 without spare: 0.6 busy. G5 costs less than P3 for at most 3 instances: 2 ÷ … ; 4 × 1.006 > 3.06.
        var scenario = new Scenario();
        scenario.Types.RemoveAll(type => type.Family is not ("p3" or "g5"));
        scenario.Speed("V100", "A10G", 0.35, 0.2, EvidenceGrade.B);
        scenario.Add(Make.Fleet(Make.P3, 1, NeedsCuda), busy: 0.7, burst: 0.7);

        var candidate = scenario.PlanOne().Recommendation.Candidates.Single(candidate => candidate.TypeName == "g5.xlarge");

        // ⌈0.7 ÷ (0.7 s)⌉ ≤ 3 as long as s ≥ 1/3: z = ln(0.33333 ÷ 0.35) ÷ 0.2 = −0.24395; Φ(0.24395) = 0.59636.
        // Of 505 equal slices of the speedup, the middles of 301 lie above: 0.59604.
        Assert.Equal(3, candidate.Count);
        Assert.Equal(301 / 505.0, candidate.Savings!.ProbabilityOfSaving, 12);
        Assert.Equal(730 * (3.06m - (3 * 1.006m)), candidate.Savings.P50.Amount, 9);
    }

    [Fact]
    public void Plan_NeuronTargets_AreChosenOnlyWhenDeclared_AndInf1OnlyAsLastResort()
    {
        static Recommendation Plan(Workload workload, params string[] without)
        {
            var scenario = new Scenario();
            scenario.Types.RemoveAll(type => without.Contains(type.Family));
            scenario.Add(Make.Fleet(Make.P3, 20, workload), busy: 14, burst: 14);
            return scenario.PlanOne().Recommendation;
        }

        var declared = new Workload { NeedsCuda = Answer.No, CompilesOnNeuron = Answer.Yes, DynamicShapes = Answer.No };
        Assert.Equal("g4dn.xlarge", Plan(Workload.Undeclared).TypeName); // though Inf1 and Inf2 are cheaper
        Assert.Equal("inf2.xlarge", Plan(declared).TypeName); // ⌈14 ÷ 1.5 ÷ 0.7⌉ = 14 × 0.7582, against 50 × 0.526: worth 160 h of work
        Assert.Equal("g4dn.xlarge", Plan(declared, "inf2").TypeName);
        Assert.Equal("inf1.xlarge", Plan(declared, "inf2", "g4dn", "g5").TypeName);
        var inf1 = Plan(declared).Candidates.Single(candidate => candidate.TypeName == "inf1.xlarge");
        Assert.NotNull(inf1.Savings);
        Assert.Contains("last resort", inf1.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_WithoutEngineeringRate_ShowsTheOneOffCostAsUnknown()
    {
        var scenario = new Scenario { Policy = new PlanningPolicy { EngineeringHourlyRates = [new Money(500m, Currency.Cny)] } };
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal(Verdict.Recommended, proposal.Verdict);
        Assert.Null(proposal.OneOffCost);
        Assert.Null(proposal.PaybackMonths);
        Assert.StartsWith(
            "one-off cost unknown: no engineering rate for USD in Policy:EngineeringHourlyRates",
            proposal.Conditions.Single(condition => condition.Rule == "one-off").Reason,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "the same model was measured on both devices; the precision is not declared")]
    [InlineData(Precision.Fp16, "the same model and precision were measured on both devices")]
    public void Plan_GradeA_ClaimsOnlyTheDeclaredPrecision(Precision? precision, string expected)
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda with { Precision = precision }), busy: 1.4, burst: 2);

        var risk = scenario.PlanOne().Recommendation.Risks.Single(risk => risk.Kind == "performance");

        Assert.Equal(expected, risk.Reason);
    }

    [Fact]
    public void Plan_ExcludedFamilies_KeepTheirReason()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var candidates = scenario.PlanOne().Recommendation.Candidates;

        Assert.Equal("not Inferentia2: needs CUDA", candidates.Single(candidate => candidate.TypeName == "inf2.xlarge").WhyNot);
        Assert.Equal(CandidateOutcome.Chosen, candidates[0].Outcome);
        Assert.Contains(candidates, candidate => candidate is { Action: ActionKind.Stay, WhyNot: not null });
        Assert.All(candidates.Skip(1), candidate => Assert.False(string.IsNullOrEmpty(candidate.WhyNot)));
    }

    [Fact]
    public void Plan_WithinTheNoise_PrefersWhatNeedNotBeMeasuredFirst()
    {
        var scenario = new Scenario();
        var g6 = Make.Gpu("g6.xlarge", "L4", 1, 4, 16, 22);
        scenario.Types.Add(g6);
        scenario.Price(g6, 0.51m); // as many as G4dn, a little cheaper, but nobody measured it
        scenario.Speed("V100", "L4", 0.4, 0.1, EvidenceGrade.C);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal((Verdict.Recommended, "g4dn.xlarge"), (proposal.Verdict, proposal.TypeName));
    }

    [Fact]
    public void Plan_FamilyOnItsWayOut_IsBoughtOnlyByPlansThatMoveOn()
    {
        var scenario = new Scenario();
        scenario.Types.RemoveAll(type => type.Family != "inf2");
        scenario.Offer(Make.Inf2, CommitmentKind.StandardReservedInstance, 0.3m);
        scenario.Offer(Make.Inf2, CommitmentKind.ComputeSavingsPlan, 0.6m);
        scenario.Add(Make.Fleet(Make.Inf2, 5), busy: 3.5, burst: 4);

        var proposal = scenario.PlanOne().Recommendation;

        Assert.Equal(ActionKind.BuyDifferently, proposal.Action);
        Assert.StartsWith("Compute Savings Plan, 1 year, no upfront", proposal.Purchase[0].Option, StringComparison.Ordinal);
        Assert.Equal(4 * (0.7582m - 0.6m) * 730, proposal.Savings!.P50.Amount, 1);
    }
}
