using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Tests.Samples;

/// <summary>One fleet of each verdict.</summary>
internal static class SampleProposals
{
    private static readonly DateTime PricesRead = new(2026, 11, 15, 23, 50, 0, DateTimeKind.Utc);

    /// <param name="factor">Share of the cost that the move saves in the middle case.</param>
    public static FleetAnalysis Migration(string name, int count, decimal cost, decimal factor = 0.5m, int hours = 336)
    {
        var savings = SampleFleet.Range(Currency.Usd, cost * (factor - 0.2m), cost * factor, cost * (factor + 0.08m), 0.96);
        return Analysis(
            SampleFleet.Fleet(name, "p3.2xlarge", count, workload: new Workload { Model = "vocoder", BatchSize = 8 }),
            Money.Usd(cost), Money.Usd(cost * 1.15m), hours,
            fleet => Proposal(fleet, Verdict.Recommended, ActionKind.Migrate, savings, EvidenceGrade.A, "Move to 1 × g4dn.12xlarge: the T4 carries this model at half the price.") with
            {
                Candidates = Candidates(Money.Usd(cost), savings),
            },
            ["p3 can no longer be launched in most places (announced end of availability)."],
            30..36);
    }

    public static FleetAnalysis BenchmarkFirst(string name, int count, decimal cost)
    {
        var savings = SampleFleet.Range(Currency.Usd, -cost * 0.15m, cost * 0.35m, cost * 0.6m, 0.74);
        return Analysis(
            SampleFleet.Fleet(name, "p3.2xlarge", count), Money.Usd(cost), Money.Usd(cost), 336,
            fleet => Proposal(fleet, Verdict.BenchmarkFirst, ActionKind.Migrate, savings, EvidenceGrade.C, "Measure on inf2.xlarge first: it saves in three cases of four, by specifications alone.") with
            {
                TypeName = "inf2.xlarge",
                Candidates = Candidates(Money.Usd(cost), savings),
            },
            []);
    }

    public static FleetAnalysis Stay(string name, int count, decimal cost, int hours = 336) => Analysis(
        SampleFleet.Fleet(name, "p3.2xlarge", count), Money.Usd(cost), Money.Usd(cost * 1.1m), hours,
        fleet => Nothing(fleet, Verdict.Stay, "Stay: no alternative saves more than it costs to move."), []);

    public static FleetAnalysis TooLittleData(string name, int count, decimal cost) => Analysis(
        SampleFleet.Fleet(name, "p2.xlarge", count), Money.Usd(cost), Money.Usd(cost), 336,
        fleet => Nothing(fleet, Verdict.InsufficientData, "Too little data: 41 % of the buckets, 70 % are needed."), [], 0..200);

    public static FleetAnalysis PriceUnknown(string name, int count) => Analysis(
        SampleFleet.Fleet(name, "x99.large", count), null, null, 24,
        fleet => Nothing(fleet, Verdict.PriceUnknown, "No on-demand price of x99.large in us-east-1 is known."), []);

    public static FleetAnalysis Chinese(string name, int count, decimal cost, int hours = 336)
    {
        var savings = SampleFleet.Range(Currency.Cny, 9_800m, cost * 0.45m, 16_300m, 0.98);
        return Analysis(
            SampleFleet.Fleet(name, "g4dn.12xlarge", count, "444455556666", "cn-north-1"), new Money(cost, Currency.Cny), new Money(cost, Currency.Cny), hours,
            fleet => Proposal(fleet, Verdict.Recommended, ActionKind.ScaleIn, savings, null, "Run 2 instead of 4: the peak needs no more."),
            []);
    }

    private static FleetAnalysis Analysis(
        Fleet fleet, Money? effective, Money? list, int hours, Func<Fleet, Recommendation> recommendation, IReadOnlyList<string> notices, params System.Range[] gaps) => new(
        fleet,
        SampleFleet.Demand(fleet.TypeName.StartsWith('g') ? "T4" : "V100", fleet.Count, fleet.Count * 0.35, hours, gaps),
        effective is { } cost ? new FleetCosts(list!.Value, cost, new Ratio(0.25m)) : null,
        recommendation(fleet),
        notices);

    private static Recommendation Nothing(Fleet fleet, Verdict verdict, string headline) => new(
        $"{fleet.Id}:stay:{fleet.TypeName}", fleet.Id, verdict, ActionKind.Stay, fleet.TypeName, fleet.Count,
        [], null, null, null, null, null, null, headline, [], [], [], []);

    private static Recommendation Proposal(
        Fleet fleet, Verdict verdict, ActionKind action, SavingsRange savings, EvidenceGrade? evidence, string headline)
    {
        var currency = savings.P50.Currency;
        return new Recommendation(
            $"{fleet.Id}:{action}:g4dn.12xlarge", fleet.Id, verdict, action, "g4dn.12xlarge", 1,
            [
                new PurchaseLayer("Compute Savings Plan, 1 year, no upfront", 1, 730m, new HourlyRate(new Money(2.8164m, currency)), new Money(2_055.972m, currency)),
                new PurchaseLayer("on-demand", 1, 112.5m, new HourlyRate(new Money(3.912m, currency)), new Money(440.1m, currency)),
            ],
            savings.P50, savings, savings.P50 * 0.8m, new Money(4_800m, currency), 4_800m / savings.P50.Amount, evidence, headline,
            [
                new Risk("performance", RiskLevel.Medium, "The measured speed ratio may be off by a quarter for this model."),
                new Risk("effort", RiskLevel.Low, "Same CUDA family: rebuild and load-test."),
                new Risk("capacity", RiskLevel.High, "The type is offered in one zone of three."),
            ],
            [new RuleFinding("precision", Answer.Unknown, "whether FP16 keeps the quality on T4", "workload tags")],
            [],
            [
                new Quantity("price_target", "On-demand price of g4dn.12xlarge", 3.912m, $"{currency}/h", null, "EC2 price list", PricesRead),
                new Quantity("target_count", "Instances at the peak", 1m, "instances", null, "sizing, cost model 4", null),
                new Quantity("list_target", "Target at list prices", 2_855.76m, $"{currency}/month", "price_target * target_count * 730", "cost model 6", null),
            ]);
    }

    private static IReadOnlyList<Candidate> Candidates(Money cost, SavingsRange savings) =>
    [
        new(ActionKind.Migrate, "g4dn.12xlarge", 1, CandidateOutcome.Chosen, Speed("T4", 0.52, 0.18, EvidenceGrade.A), 143.2, cost - savings.P50, savings, [], [], null),
        new(ActionKind.Migrate, "g5.2xlarge", 3, CandidateOutcome.Outbid, Speed("A10G", 1.08, 0.25, EvidenceGrade.B), 61.7, cost * 0.7m,
            SampleFleet.Range(cost.Currency, cost.Amount * 0.18m, cost.Amount * 0.3m, cost.Amount * 0.36m, 0.99), [],
            [new RuleFinding("quota", Answer.Unknown, "the quota for G instances", "service quotas")], "saves less"),
        new(ActionKind.BuyDifferently, "p3.2xlarge", 4, CandidateOutcome.Outbid, null, null, cost * 0.95m,
            SampleFleet.Range(cost.Currency, -cost.Amount * 0.02m, cost.Amount * 0.05m, cost.Amount * 0.05m, 0.9), [], [], "saves less"),
        new(ActionKind.Migrate, "inf1.xlarge", null, CandidateOutcome.Excluded, null, null, null, null, [],
            [new RuleFinding("cuda", Answer.No, "not Inferentia: needs CUDA", "workload tags")], "not Inferentia: needs CUDA"),
        new(ActionKind.Migrate, "inf2.xlarge", null, CandidateOutcome.Excluded, null, null, null, null, [],
            [new RuleFinding("cuda", Answer.No, "not Inferentia: needs CUDA", "workload tags")], "not Inferentia: needs CUDA"),
        new(ActionKind.Migrate, "dl2q.24xlarge", null, CandidateOutcome.NotComputable, null, null, null, null, [], [], "no throughput evidence relates V100 and AI100"),
    ];

    private static SpeedupEstimate Speed(string to, double median, double deviation, EvidenceGrade grade) =>
        new("V100", to, median, deviation, grade, "waveglow FP16, one source", 14, ["DeepLearningExamples"], 22.5);
}
