using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Sampling;
using CostOptimizer.Core.Tests.Explaining;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Planning;

/// <summary>How sure a saving is: the whole chain in seeded scenarios.</summary>
public sealed class UncertaintyTests
{
    private const decimal Baseline = 8_935.2m; // 4 × 3.06 × 730

    private static readonly Workload NeedsCuda = new() { NeedsCuda = Answer.Yes };

    /// <summary>Four P3 of which 1.4 are busy; only G4dn is left to move to: 1.4 ÷ 0.4 ÷ 0.7 = 5, burst 2 ÷ 0.4 = 5, and a spare.</summary>
    private static Scenario ToG4dn(double deviation, PlanningPolicy? policy = null)
    {
        var scenario = new Scenario { Policy = policy ?? new PlanningPolicy() };
        scenario.Types.RemoveAll(type => type.Family is not ("p3" or "g4dn"));
        scenario.Speed("V100", "T4", 0.4, deviation, EvidenceGrade.A);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);
        return scenario;
    }

    [Fact]
    public void Plan_UncertainGrowth_SizesEveryScenario()
    {
        var proposal = ToG4dn(deviation: 0, new PlanningPolicy { DemandGrowthDeviation = 0.5 }).PlanOne().Recommendation;

        // ⌈5 × e^(±1.28155 × 0.5)⌉ + 1: growth of 1.898 takes 11 instances, of 0.527 it takes 4.
        Assert.Equal(Baseline - (11 * 0.526m * 730), proposal.Savings!.P10.Amount, 9);
        Assert.Equal(Baseline - (6 * 0.526m * 730), proposal.Savings.P50.Amount, 9);
        Assert.Equal(Baseline - (4 * 0.526m * 730), proposal.Savings.P90.Amount, 9);

        // 23 instances still save, up to a growth of 22 ÷ 5: z = ln 4.4 ÷ 0.5 = 2.963, beyond which lies 1 slice of 505.
        Assert.Equal(504 / 505.0, proposal.Savings.ProbabilityOfSaving, 12);
        Assert.Equal(11, (int)proposal.Arithmetic.Single(quantity => quantity.Symbol == "count_p10").Value);
        ArithmeticAssert.CanBeRedone(proposal.Arithmetic);
    }

    [Fact]
    public void Plan_BoughtAtTheMiddle_StaysBoughtInEveryScenario()
    {
        var scenario = ToG4dn(deviation: 1);
        scenario.Offer(Make.G4dn, CommitmentKind.ComputeSavingsPlan, 0.39m);

        var proposal = scenario.PlanOne().Recommendation;

        // Six, 4.8 of them bought. Speedup 0.111: ⌈2 ÷ 0.111⌉ + 1 = 20, of which 15.2 on demand. Speedup 1.441: three, and 4.8 are paid.
        const decimal Bought = 1.87199m; // 4.8 × 0.39, cut below
        Assert.Equal(Baseline - (730 * (Bought + ((6 - (Bought / 0.39m)) * 0.526m))), proposal.Savings!.P50.Amount, 6);
        Assert.Equal(Baseline - (730 * (Bought + ((20 - (Bought / 0.39m)) * 0.526m))), proposal.Savings.P10.Amount, 6);
        Assert.Equal(Baseline - (730 * Bought), proposal.Savings.P90.Amount, 6);
        ArithmeticAssert.CanBeRedone(proposal.Arithmetic);
    }

    [Fact]
    public void Plan_Probability_IsScenariosThatSaveOverAll()
    {
        var arithmetic = ToG4dn(deviation: 2).PlanOne().Recommendation.Arithmetic;

        // Dearer from 24 instances on, below a speedup of 2 ÷ 22: z = ln(0.0909 ÷ 0.4) ÷ 2 = −0.7408, Φ = 0.2294 = 115.85 slices.
        decimal Value(string symbol) => arithmetic.Single(quantity => quantity.Symbol == symbol).Value;
        Assert.Equal((505m, 505m - 116m), (Value("scenarios"), Value("scenarios_saving")));
        ArithmeticAssert.CanBeRedone(arithmetic);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.6, 0)]
    [InlineData(0.3, 0.2)]
    public void Samples_Sorted_GiveTheRangeAndStayWithinTheBaseline(double deviation, double growth)
    {
        var scenario = ToG4dn(deviation, new PlanningPolicy { DemandGrowthDeviation = growth });
        scenario.Reserve(Make.P3, 1, 1.0m);
        scenario.Spot.Add(new SpotOffer(OfferingKey.LinuxShared(Make.Region, "g4dn.xlarge"), "use1-az1", HourlyRate.Usd(0.1m), HourlyRate.Usd(0.3m), HourlyRate.Usd(0.2m), Scenario.Window, "test"));
        scenario.Add(Make.Fleet(Make.P3, 3, NeedsCuda with { SpotTolerant = Answer.Yes }, "spot"), busy: 1.0, burst: 1.5);
        var input = scenario.Input();
        var ledger = new EstateLedger(input);
        var planner = new FleetPlanner(input, ledger, new CommitmentReach(ledger, input.Sharing));

        Assert.All(input.Fleets, fleet =>
        {
            var study = planner.Study(fleet);
            Assert.NotEmpty(study.Proposal!.Evaluations);
            Assert.All(study.Proposal.Evaluations, evaluation =>
            {
                var sorted = evaluation.Samples.Sorted;
                Assert.Equal(Strata.Count, sorted.Count);
                Assert.Equal(
                    (evaluation.Savings.P10.Amount, evaluation.Savings.P50.Amount, evaluation.Savings.P90.Amount, evaluation.ScenariosSaving),
                    (sorted[Strata.P10].Saving, sorted[Strata.P50].Saving, sorted[Strata.P90].Saving, sorted.Count(sample => sample.Saving > 0m)));
                Assert.True(sorted[^1].Saving <= study.Costing!.Costs.Effective.Amount);
                Assert.Equal(Enumerable.Range(0, Strata.Count), sorted.Select(sample => sample.Scenario).Order());
            });
        });
    }

    [Fact]
    public void Plan_SameSeed_IsTheSame_AndAnotherSeedDiffersLittle()
    {
        static SavingsRange Range(long seed) =>
            ToG4dn(deviation: 0.3, new PlanningPolicy { DemandGrowthDeviation = 0.3, Seed = seed }).PlanOne().Recommendation.Savings!;

        var ranges = Enumerable.Range(0, 20).Select(seed => Range(seed)).ToArray();

        Assert.Equal(ranges[3], Range(3));

        // ln of growth ÷ speedup has deviation 0.3 × √2: ⌈5 × e^(1.28155 × 0.42426)⌉ + 1 = 10 at one in ten, ⌈5 × 0.5806⌉ + 1 = 4 at nine, a step away from 5.
        Assert.All(ranges, range => Assert.InRange(range.P10.Amount, Baseline - (11 * 0.526m * 730), Baseline - (9 * 0.526m * 730)));
        Assert.All(ranges, range => Assert.InRange(range.P90.Amount, Baseline - (5 * 0.526m * 730), Baseline - (4 * 0.526m * 730)));
        Assert.True(ranges.Distinct().Count() > 1);
    }

    [Fact]
    public void Plan_WiderUncertainty_WidensTheRange()
    {
        var ranges = new[] { 0, 0.2, 0.5, 1.0 }.Select(deviation => ToG4dn(deviation).PlanOne().Recommendation.Savings!).ToArray();

        Assert.All(ranges.Zip(ranges.Skip(1)), pair =>
        {
            Assert.True(pair.Second.P10 <= pair.First.P10 && pair.Second.P90 >= pair.First.P90);
            Assert.True(pair.Second.ProbabilityOfSaving <= pair.First.ProbabilityOfSaving);
        });
        Assert.True(ranges[3].P10 < ranges[0].P10);
    }

    [Fact]
    public void Total_FleetsOfOnePairOfDevices_SpreadLessThanTheSumOfTheirRanges()
    {
        var scenario = ToG4dn(deviation: 0.5);
        for (var fleet = 0; fleet < 7; fleet++)
        {
            scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda, $"fleet-{fleet}"), busy: 1.4, burst: 2);
        }

        var plan = scenario.Plan();

        var sumOfSpreads = plan.Fleets.Sum(fleet => fleet.Recommendation.Savings!.P90.Amount - fleet.Recommendation.Savings.P10.Amount);
        var total = plan.Totals.Single().Savings;
        var spread = total.P90.Amount - total.P10.Amount;

        // Eight equal fleets with half their variance in common: √(0.5 + 0.5 ÷ 8) = 0.75 of full dependence.
        Assert.InRange(spread / sumOfSpreads, 0.6m, 0.9m);
        Assert.Equal(1, total.ProbabilityOfSaving);
    }
}
