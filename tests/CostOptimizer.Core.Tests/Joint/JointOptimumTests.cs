using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Joint.Together;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Planning.Packs;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Tests.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Joint;

/// <summary>Holds the plan of small estates against every combination of the same contenders, each with its own purchase.</summary>
public sealed class JointOptimumTests
{
    private static readonly Workload NeedsCuda = new() { NeedsCuda = Answer.Yes };

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 32)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_SmallEstate_CostsWhatTheBestOfAllCombinationsCosts(int seed)
    {
        var scenario = Random(seed);
        var estate = new Estate(scenario.Input());

        var planned = estate.Cost(estate.Outcome);

        Assert.InRange(planned - estate.Exhaustive(scenario.Offers), -0.01m, 0.02m);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_MoreOnOffer_NeverCostsMore(int seed)
    {
        var scenario = Random(seed);
        var all = new Estate(scenario.Input());
        scenario.Offers.RemoveAt(scenario.Offers.Count - 1);
        var fewer = new Estate(scenario.Input());

        Assert.True(all.Cost(all.Outcome) <= fewer.Cost(fewer.Outcome) + 0.02m, $"{all.Cost(all.Outcome)} with more, {fewer.Cost(fewer.Outcome)} with less on offer");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_InputInAnyOrder_ChoosesTheSame(int seed)
    {
        var (forward, backward) = (Random(seed), Random(seed));
        backward.Fleets.Reverse();
        backward.Offers.Reverse();
        backward.Quotes.Reverse();
        backward.Types.Reverse();

        Assert.Equal(Text(forward.Plan()), Text(backward.Plan()));
    }

    private static string Text(EstatePlan plan) => System.Text.Json.JsonSerializer.Serialize(plan.Fleets.Select(fleet => fleet.Recommendation))
        + System.Text.Json.JsonSerializer.Serialize(plan.Totals);

    /// <summary>Certain speedups, and nothing too small to be worth it: then only cost decides. One-off costs are left unknown.</summary>
    private static Scenario Random(int seed)
    {
        var random = new Random(seed);
        var scenario = new Scenario
        {
            Policy = new PlanningPolicy { LongestTermYears = 3, CoverageCap = 1, MinimumMonthlySavings = 0m, EngineeringHourlyRates = [] },
        };
        scenario.Types.RemoveAll(type => type.Family.StartsWith("inf", StringComparison.Ordinal) || type.Name == "p3.8xlarge");
        foreach (var (from, to) in new[] { ("V100", "T4"), ("V100", "A10G"), ("T4", "A10G"), ("A10G", "T4") })
        {
            scenario.Speed(from, to, 0.5 + (1.5 * random.NextDouble()), 0, EvidenceGrade.A);
        }

        (InstanceType Type, decimal Price)[] sold = [(Make.G4dn, 0.526m), (Make.G5, 1.006m)];
        CommitmentKind[] kinds = [CommitmentKind.ComputeSavingsPlan, CommitmentKind.Ec2InstanceSavingsPlan, CommitmentKind.StandardReservedInstance];
        var offers = random.Next(2, 5);
        while (scenario.Offers.Count < offers)
        {
            var (type, price) = sold[random.Next(sold.Length)];
            var kind = kinds[random.Next(kinds.Length)];
            if (scenario.Offers.All(offer => offer.Kind != kind || offer.Offering.TypeName != type.Name))
            {
                scenario.Offer(type, kind, decimal.Round(price * (0.35m + (random.Next(40) / 100m)), 4), random.Next(2) == 0 ? 1 : 3);
            }
        }

        InstanceType[] types = [Make.P3, Make.G4dn, Make.G5];
        var fleets = random.Next(2, 4);
        for (var fleet = 0; fleet < fleets; fleet++)
        {
            var (count, phase) = (random.Next(2, 6), 6 * random.NextDouble());
            var busy = count * 0.6 * random.NextDouble();
            scenario.Add(
                Make.Fleet(types[random.Next(types.Length)], count, NeedsCuda, $"fleet-{fleet}", autoscaled: random.Next(3) > 0),
                bucket => busy * (0.55 + (0.45 * Math.Sin(phase + (bucket / 40.0)))),
                _ => busy);
        }

        if (seed % 2 == 1)
        {
            scenario.Reserve(types[random.Next(1, types.Length)], random.Next(1, 3), 0.2m);
        }

        return scenario;
    }

    /// <summary>The parts of a plan that its public result does not show.</summary>
    private sealed class Estate
    {
        private readonly PlanningInput _input;
        private readonly EstateLedger _ledger;
        private readonly FleetProposal[] _settled;

        public Estate(PlanningInput input)
        {
            _input = input;
            _ledger = new EstateLedger(input);
            var reach = new CommitmentReach(_ledger, input.Sharing);
            var planner = new FleetPlanner(input, _ledger, reach);
            _settled =
            [
                .. new PackedSettlement(new PackPlanner(new PackChoice(input, PlanHours.Of(input.Window), planner.Estimate)), () => new PlanSettlement(_ledger, reach, planner.Shared, input))
                    .Settle([.. input.Fleets.OrderBy(fleet => fleet.Fleet.Id).Select(fleet => planner.Study(fleet).Proposal!)]),
            ];
            Outcome = new JointPlanner(input, _ledger, reach).Plan(_settled, []);
        }

        public JointOutcome Outcome { get; }

        public decimal Cost(JointOutcome outcome) => Present(outcome.With);

        public decimal Exhaustive(IReadOnlyList<CommitmentOffer> offers)
        {
            IEnumerable<FleetProposal[]> combinations = [[]];
            foreach (var unit in ContenderList.Of(_settled))
            {
                combinations = [.. combinations.SelectMany(_ => unit.Contenders, (before, contender) => (FleetProposal[])[.. before, .. contender])];
            }

            return combinations.Min(combination => Cheapest(combination, offers));
        }

        private decimal Cheapest(FleetProposal[] combination, IReadOnlyList<CommitmentOffer> offers)
        {
            UsageSeries[] usage =
            [
                .. combination.SelectMany(proposal => proposal.Chosen is { Option.Action: not ActionKind.BuyDifferently } chosen
                    ? chosen.Costing.Purchase.Usage
                    : _input.Usage.Where(series => series.Key == proposal.Id.Value)),
            ];
            var request = _ledger.Request(usage, _input.ReservedInstances, _input.SavingsPlans, []);
            var mix = PurchaseOptimizer.Optimize(new PurchaseRequest(
                request,
                [.. offers.Where(offer => usage.Any(series => series.Offering == offer.Offering))],
                new PurchasePolicy { LongestTermYears = 3, PaymentOptions = [PaymentOption.NoUpfront], CoverageCap = 1 }));
            return Present(mix.Bill);
        }

        /// <summary>36 months at 8 %, each counted at its start.</summary>
        private decimal Present(Bill bill) => bill.In(Currency.Usd)!.EffectiveCost.Amount / _ledger.Hours * 730m
            * Enumerable.Range(0, 36).Sum(month => (decimal)Math.Pow(1.08, -month / 12.0));
    }
}
