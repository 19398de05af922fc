using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Tests.Explaining;

namespace CostOptimizer.Core.Tests.Planning;

public sealed class PlanInvariantTests
{
    private static Scenario Random(int seed)
    {
        var random = new Random(seed);
        var scenario = new Scenario();
        InstanceType[] types = [Make.P3, Make.G4dn, Make.G5];
        foreach (var (from, to) in new[] { ("T4", "A10G"), ("A10G", "T4"), ("T4", "V100"), ("A10G", "V100") })
        {
            scenario.Speed(from, to, 0.3 + (3 * random.NextDouble()), 0.3 * random.NextDouble(), EvidenceGrade.B);
        }

        for (var fleet = 0; fleet < 4; fleet++)
        {
            var type = types[random.Next(types.Length)];
            var count = random.Next(1, 6);
            var busy = count * random.NextDouble();
            scenario.Add(Make.Fleet(type, count, name: $"fleet-{fleet}", autoscaled: random.Next(3) == 0), bucket => busy * (0.5 + (0.5 * Math.Sin(bucket / 20.0))), _ => busy);
        }

        for (var reservation = 0; reservation < random.Next(3); reservation++)
        {
            scenario.Reserve(types[random.Next(types.Length)], random.Next(1, 4), 0.1m + (random.Next(20) / 10m));
        }

        return scenario;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Savings_NeverExceedTheBaseline_AndAreOrdered(int seed)
    {
        foreach (var fleet in Random(seed).Plan().Fleets)
        {
            Assert.All(fleet.Recommendation.Candidates.Where(candidate => candidate.Savings is not null), candidate =>
            {
                Assert.True(candidate.Savings!.P90 <= fleet.Costs!.Effective);
                Assert.True(candidate.Savings.P10 <= candidate.Savings.P50 && candidate.Savings.P50 <= candidate.Savings.P90);
                Assert.InRange(candidate.Savings.ProbabilityOfSaving, 0, 1);
                Assert.Equal(fleet.Costs.Effective - candidate.Savings.P50, candidate.MonthlyCost);
            });
            ArithmeticAssert.CanBeRedone(fleet.Recommendation.Arithmetic);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Estate_SumOfFleetsAndUnusedCommitments_IsItsBill(int seed)
    {
        var plan = Random(seed).Plan();

        var total = plan.Totals.Single();
        var fleets = plan.Fleets.Sum(fleet => fleet.Costs!.Effective.Amount);
        Assert.Equal(total.Effective.Amount, fleets + total.UnusedCommitments.Amount, 6);
        Assert.True(total.Savings.P50 <= total.Effective);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_EveryProposal_PaysBesideTheOthers(int seed)
    {
        var plan = Random(seed).Plan();

        // Each saves beside the others, and what that leaves out only adds to the whole.
        Assert.All(plan.Fleets.Where(fleet => fleet.Recommendation.Action != ActionKind.Stay), fleet => Assert.True(fleet.Recommendation.Savings!.P50.Amount > 0m));
        Assert.True(plan.Totals.Single().Savings.P50.Amount >= 0m);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_InputInAnyOrder_IsTheSame(int seed)
    {
        var input = Random(seed).Input();
        var shuffled = input with
        {
            Fleets = [.. input.Fleets.Reverse()],
            Usage = [.. input.Usage.Reverse()],
            ReservedInstances = [.. input.ReservedInstances.Reverse()],
        };

        Assert.Equal(Text(EstatePlanner.Plan(input)), Text(EstatePlanner.Plan(shuffled)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_FleetsSideBySideOrBackwards_IsTheSame(int seed)
    {
        static void Backwards(int count, Action<int> body)
        {
            for (var fleet = count - 1; fleet >= 0; fleet--)
            {
                body(fleet);
            }
        }

        var expected = Text(EstatePlanner.Plan(Random(seed).Input()));

        Assert.Equal(expected, Text(EstatePlanner.Plan(Random(seed).Input() with { Loop = (count, body) => Parallel.For(0, count, body) })));
        Assert.Equal(expected, Text(EstatePlanner.Plan(Random(seed).Input() with { Loop = Backwards })));
    }

    [Fact]
    public void Plan_SavingAcrossAccountsWithoutSharing_LeavesTheOtherAccountsCommitmentAlone()
    {
        var scenario = new Scenario();
        scenario.Reserve(Make.G4dn, 6, 0.2m, account: "999999999999");
        scenario.Add(Make.Fleet(Make.P3, 4, new Workload { NeedsCuda = Answer.Yes }), busy: 1.4, burst: 2);

        var shared = EstatePlanner.Plan(scenario.Input()).Fleets.Single().Recommendation;
        var alone = EstatePlanner.Plan(scenario.Input() with { Sharing = SharingPolicy.Off }).Fleets.Single().Recommendation;

        // Shared, the idle reservation of the other account takes all six instances: they add nothing to the bill.
        Assert.Equal(8_935.2m, shared.Savings!.P50.Amount, 6);
        Assert.Equal(6_631.32m, alone.Savings!.P50.Amount, 6);
        ArithmeticAssert.CanBeRedone(shared.Arithmetic);
    }

    [Fact]
    public void Plan_FleetGivenTwice_Throws()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Fleet(Make.P3, 4), busy: 1.4, burst: 2);
        scenario.Fleets.Add(scenario.Fleets[0]);

        Assert.Throws<ArgumentException>(() => EstatePlanner.Plan(scenario.Input()));
    }

    [Fact]
    public void Plan_HostilePolicy_IsRefusedWithEveryFault()
    {
        var input = new Scenario().Input() with
        {
            Policy = new PlanningPolicy { CoverageCap = double.NaN, DemandGrowth = 0, UtilizationCeiling = double.PositiveInfinity, PrivateDiscount = 1m },
        };

        var error = Assert.Throws<ArgumentException>(() => EstatePlanner.Plan(input));

        Assert.All(["CoverageCap is NaN", "DemandGrowth is 0", "UtilizationCeiling is", "PrivateDiscount is 1"], fault => Assert.Contains(fault, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_StoppedFleetAndCapacityBlock_AreNotPlanned()
    {
        var scenario = new Scenario();
        scenario.Add(Make.Off(Make.Fleet(Make.P3, 2, name: "a")), busy: 0, burst: 0);
        var block = Make.Fleet(Make.P3, 2, name: "b");
        scenario.Add(block with { Instances = [.. block.Instances.Select(instance => instance with { Lifecycle = InstanceLifecycle.CapacityBlock })] }, busy: 1, burst: 1);

        var fleets = scenario.Plan().Fleets;

        Assert.Equal([Verdict.Stay, Verdict.PriceUnknown], fleets.Select(fleet => fleet.Recommendation.Verdict));
        Assert.StartsWith("Stopped", fleets[0].Recommendation.Headline, StringComparison.Ordinal);
        Assert.Equal("Runs in a Capacity Block, which is prepaid: nothing can be saved before it ends", fleets[1].Recommendation.Headline);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 25)];

    private static string Text(EstatePlan plan) => System.Text.Json.JsonSerializer.Serialize(plan.Fleets.Select(fleet => new { fleet.Recommendation, fleet.Costs, fleet.Notices }))
        + System.Text.Json.JsonSerializer.Serialize(plan.Totals);
}
