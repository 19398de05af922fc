using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Tests.Explaining;
using CostOptimizer.Core.Tests.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Joint;

public sealed class JointPlanTests
{
    private static readonly Workload NeedsCuda = new() { NeedsCuda = Answer.Yes };

    /// <summary>Four instances on one day and one on the other, well used.</summary>
    private static void AddUneven(Scenario scenario, string name, int busyDay)
    {
        var fleet = Make.Fleet(Make.G4dn, 4, NeedsCuda, name);
        bool IsBusy(int bucket) => bucket / 288 == busyDay;
        var usage = Make.Usage(4, bucket => IsBusy(bucket) ? 2.6 : 0.65);
        for (var bucket = 0; bucket < usage.BucketCount; bucket++)
        {
            usage.InstancesInService[bucket] = IsBusy(bucket) ? 4 : 1;
        }

        scenario.Fleets.Add(new FleetDemand(fleet, DemandProfiler.Profile(usage, fleet, Make.G4dn, scenario.Policy)));
    }

    private static Scenario Uneven(PlanningPolicy policy)
    {
        var scenario = new Scenario { Policy = policy };
        scenario.Types.RemoveAll(type => type.Family != "g4dn");
        scenario.Offer(Make.G4dn, CommitmentKind.ComputeSavingsPlan, 0.39m);
        AddUneven(scenario, "a", busyDay: 0);
        AddUneven(scenario, "b", busyDay: 1);
        return scenario;
    }

    [Fact]
    public void Plan_FleetsBusyOnDifferentDays_ShareOnePlan()
    {
        var plan = Uneven(new PlanningPolicy { CoverageCap = 1 }).Plan();

        // Alone only the first instance of each is in use enough: half of the hours × 0.526 < 0.39. Together five always are.
        var bought = plan.Purchases.Single().Purchases.Single();
        Assert.Equal(Money.Usd(1.95m), bought.CommitmentPerHour);
        Assert.Equal(1.95m * 730, bought.MonthlyCost.Amount, 9);
        Assert.Equal(1m, bought.Utilization!.Value.Value, 9);
        Assert.Equal(5 * (0.526m - 0.39m) * 730, bought.MonthlySaving.Amount, 9);
        Assert.Equal(5 * (0.526m - 0.39m) * 730, plan.Totals.Single().Savings.P50.Amount, 9);
        Assert.All(plan.Fleets, fleet =>
        {
            Assert.Equal(ActionKind.BuyDifferently, fleet.Recommendation.Action);
            Assert.Equal(2.5m * (0.526m - 0.39m) * 730, fleet.Recommendation.Savings!.P50.Amount, 9);
            Assert.Contains(bought.Id, fleet.Recommendation.Purchase.Single().Option, StringComparison.Ordinal);
            ArithmeticAssert.CanBeRedone(fleet.Recommendation.Arithmetic);
        });
        Assert.Equal(0m, plan.Totals.Single().BeyondFleets.Amount, 9);
    }

    [Fact]
    public void Plan_OwnedCommitmentsCoverAFleetThatNothingIsBoughtFor_CountAgainstTheEstatesCap()
    {
        var scenario = new Scenario { Policy = new PlanningPolicy { CoverageCap = 0.8 } };
        scenario.Types.RemoveAll(type => type.Family is not ("g4dn" or "g5"));
        scenario.Offer(Make.G4dn, CommitmentKind.ComputeSavingsPlan, 0.39m);
        scenario.Add(Make.Fleet(Make.G4dn, 4, NeedsCuda, "a"), busy: 2.6, burst: 2.6);
        scenario.Add(Make.Fleet(Make.G5, 4, NeedsCuda, "unread"), busy: double.NaN, burst: double.NaN);
        scenario.Reserve(Make.G5, 4, 0.6m);

        // On demand 4 × 0.526 and 4 × 1.006 an hour, 6.128. 80 % are 4.9024, of which the reservation covers 4.024: 0.8784 are left,
        // and the plan pays 0.39 for each 0.526 of it.
        Assert.Equal(Money.Usd(0.65128m), scenario.Plan().Purchases.Single().Purchases.Single().CommitmentPerHour);
    }

    [Fact]
    public void Plan_OwnedCommitmentsExceedTheCapAlready_BuysNothing()
    {
        var scenario = new Scenario { Policy = new PlanningPolicy { CoverageCap = 0.6 } };
        scenario.Types.RemoveAll(type => type.Family is not ("g4dn" or "g5"));
        scenario.Offer(Make.G4dn, CommitmentKind.ComputeSavingsPlan, 0.39m);
        scenario.Add(Make.Fleet(Make.G4dn, 4, NeedsCuda, "a"), busy: 2.6, burst: 2.6);
        scenario.Add(Make.Fleet(Make.G5, 4, NeedsCuda, "unread"), busy: double.NaN, burst: double.NaN);
        scenario.Reserve(Make.G5, 4, 0.6m);

        // The reservation alone covers 4.024 of 6.128, 66 %.
        Assert.All(scenario.Plan().Purchases, mix => Assert.Empty(mix.Purchases));
    }

    [Fact]
    public void Plan_UpfrontBudget_LimitsWhatIsBought()
    {
        var scenario = Uneven(new PlanningPolicy { CoverageCap = 1, PaymentOptions = [PaymentOption.AllUpfront], UpfrontBudgets = [Money.Usd(8_760m)] });
        scenario.Offers[0] = scenario.Offers[0] with { Payment = PaymentOption.AllUpfront };

        // A dollar an hour for a year is all that 8,760 pay for.
        Assert.Equal(Money.Usd(1m), scenario.Plan().Purchases.Single().Purchases.Single().CommitmentPerHour);
    }

    [Fact]
    public void Plan_FleetThatWaitsForABenchmark_IsBoughtNothing()
    {
        var scenario = new Scenario();
        scenario.Speed("V100", "T4", 0.4, 2, EvidenceGrade.C);
        scenario.Speed("V100", "A10G", 0.01, 0.1, EvidenceGrade.A);
        scenario.Offer(Make.G4dn, CommitmentKind.ComputeSavingsPlan, 0.5m);
        scenario.Add(Make.Fleet(Make.P3, 4, NeedsCuda), busy: 1.4, burst: 2);

        var plan = scenario.Plan();

        Assert.Equal(Verdict.BenchmarkFirst, plan.Fleets.Single().Recommendation.Verdict);
        Assert.Empty(plan.Purchases);
        Assert.Equal(6_631.32m, plan.Fleets.Single().Recommendation.Savings!.P50.Amount, 6); // on demand: 8,935.20 − 6 × 0.526 × 730
    }

    [Fact]
    public void Plan_OwnedPlanCoversPart_BuysOnlyTheRest()
    {
        var scenario = Uneven(new PlanningPolicy { CoverageCap = 1 });
        scenario.Reserve(Make.G4dn, 2, 0.3m);

        // Five at any time, two of them reserved.
        Assert.Equal(Money.Usd(3 * 0.39m), scenario.Plan().Purchases.Single().Purchases.Single().CommitmentPerHour);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_AnyEstate_KeepsItsPromises(int seed)
    {
        var plan = Random(seed).Plan();

        var total = plan.Totals.Single();
        var own = plan.Fleets.Where(fleet => fleet.Recommendation.Verdict == Verdict.Recommended).Sum(fleet => fleet.Recommendation.Savings!.P50.Amount);
        Assert.Equal(total.Savings.P50.Amount, own + total.BeyondFleets.Amount, 9);
        Assert.Equal(total.Planned.Amount, (total.Effective - total.Savings.P50).Amount, 9);
        Assert.All(plan.Fleets.Where(fleet => fleet.Recommendation.NewMonthlyCost is not null), fleet =>
        {
            Assert.True(fleet.Recommendation.NewMonthlyCost!.Value.Amount >= 0m);
            ArithmeticAssert.CanBeRedone(fleet.Recommendation.Arithmetic);
        });
        Assert.All(plan.Purchases, purchases => Assert.True(purchases.Mix.CostPerHour <= purchases.Mix.WithoutPurchasesPerHour));
        Assert.All(plan.Purchases.SelectMany(purchases => purchases.Purchases), purchase => Assert.True(purchase.MonthlySaving.Amount >= -0.01m));
        Assert.Equal(36, total.Calendar!.Months.Count);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_InputInAnyOrder_IsTheSame(int seed)
    {
        var forward = Random(seed);
        var backward = Random(seed);
        backward.Fleets.Reverse();
        backward.Offers.Reverse();
        backward.ReservedInstances.Reverse();

        Assert.Equal(Text(forward.Plan()), Text(backward.Plan()));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 12)];

    private static string Text(EstatePlan plan) => System.Text.Json.JsonSerializer.Serialize(plan.Fleets.Select(fleet => fleet.Recommendation))
        + System.Text.Json.JsonSerializer.Serialize(plan.Totals);

    private static Scenario Random(int seed)
    {
        var random = new Random(seed);
        var scenario = new Scenario { Policy = new PlanningPolicy { LongestTermYears = 3, CoverageCap = random.Next(2) == 0 ? 0.8 : 1 } };
        InstanceType[] types = [Make.P3, Make.G4dn, Make.G5];
        foreach (var (from, to) in new[] { ("T4", "A10G"), ("A10G", "T4") })
        {
            scenario.Speed(from, to, 0.3 + (3 * random.NextDouble()), 0.3 * random.NextDouble(), EvidenceGrade.B);
        }

        foreach (var (type, price) in new[] { (Make.P3, 3.06m), (Make.G4dn, 0.526m), (Make.G5, 1.006m) })
        {
            scenario.Offer(type, CommitmentKind.ComputeSavingsPlan, price * 0.75m);
            scenario.Offer(type, CommitmentKind.Ec2InstanceSavingsPlan, price * 0.65m);
            scenario.Offer(type, CommitmentKind.StandardReservedInstance, price * 0.45m, years: 3);
        }

        for (var fleet = 0; fleet < 4; fleet++)
        {
            var count = random.Next(1, 6);
            var busy = count * random.NextDouble();
            scenario.Add(
                Make.Fleet(types[random.Next(types.Length)], count, NeedsCuda, $"fleet-{fleet}", autoscaled: random.Next(2) == 0),
                bucket => busy * (0.5 + (0.5 * Math.Sin(bucket / 20.0))),
                _ => busy);
        }

        for (var reservation = 0; reservation < random.Next(3); reservation++)
        {
            scenario.Reserve(types[random.Next(types.Length)], random.Next(1, 4), 0.1m + (random.Next(20) / 10m));
        }

        return scenario;
    }
}
