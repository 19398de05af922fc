using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Calls;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Explaining;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Calendar;
using CostOptimizer.Core.Joint;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Purchasing.Regret;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Storage.Tests.Analyses;

/// <summary>Small results in which every member holds something.</summary>
internal static class Samples
{
    public static readonly DateTime Monday = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);
    public static readonly Region Virginia = new("us-east-1");
    public static readonly Region Beijing = new("cn-north-1");

    public static AnalysisRun Run(string id = "20260303T000000Z-aaaaaaaa", int startHour = 24, RunStatus status = RunStatus.Partial) => new(
        id,
        Monday.AddHours(startHour).AddTicks(1_234_567), // finer than a second: the run itself keeps it
        Monday.AddHours(startHour).AddMinutes(3),
        status,
        new Window(Monday, Monday.AddHours(24)),
        "simulated estate demo",
        PlanningPolicy.Default with { PrivateDiscount = 0.0725m });

    public static AnalysisResult Result(AnalysisRun? run = null, params FleetAnalysis[] fleets) => new(
        run ?? Run(),
        [
            new PartitionOutcome("111122223333", "production", "us-east-1", 8, 1, Monday.AddHours(23), []) { Warnings = ["i-1 was listed twice; it is counted once.", "\"quoted\" 主机"] },
            new PartitionOutcome("444455556666", "测试 'quoted'", "cn-north-1", 0, 0, null, [Failure("444455556666/cn-north-1", FailureKind.AccessDenied), Failure("444455556666/cn-north-1", FailureKind.Throttled)]),
        ],
        [Failure("us-west-2", FailureKind.Unreachable)],
        new EstatePlan(fleets.Length == 0 ? [Fleet("vocoder", Hours(24))] : fleets, [Total(Currency.Cny), Total(Currency.Usd)]),
        [Reserved("ri-1", convertible: false), Reserved("ri-2", convertible: true)],
        [Plan("sp-1")],
        [Call("cloudwatch", "GetMetricData", 0.01234m), Call("ec2", "DescribeInstances", 0m)]);

    public static FleetAnalysis Fleet(string name, IReadOnlyList<HourlyRollup> hours)
    {
        var id = FleetId.Of("111122223333", Virginia, name);
        var instance = new Instance(
            "i-0123456789abcdef0", ComputeService.Ec2, "111122223333", Virginia, "p3.2xlarge", "us-east-1a", "use1-az1",
            InstanceLifecycle.OnDemand, true, Monday.AddDays(-30), OfferingKey.Linux, OfferingKey.SharedTenancy, "asg",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = name, ["Robert'); DROP TABLE Run;--"] = "🤖" });
        var fleet = new Fleet(
            id, name, "111122223333", Virginia, ComputeService.Ec2, FleetGrouping.Tag, "p3.2xlarge", ["p3.8xlarge"], [instance],
            new Workload { Model = "vocoder", Precision = Precision.Fp16, ServiceTime = TimeSpan.FromMilliseconds(12.5), NeedsCuda = Answer.Yes },
            new Slo(TimeSpan.FromMilliseconds(150)), 2, IsAutoscaled: true);
        var demand = new DemandProfile(
            FleetState.Active, DeviceSignal.GpuUtilization, "V100", DemandUnit.DeviceEquivalents, 1.1, 1.0 / 3, 2.5, 40.5, null,
            88.25, 11.5, 3.75, 0.97, 280, 8, 1, 0, hours);
        return new FleetAnalysis(
            fleet, demand, new FleetCosts(Money.Usd(2_233.80m), Money.Usd(2_233.8000000000m / 3m), new Ratio(0.25m)),
            Advice(id), ["p3 cannot be launched any more."]);
    }

    public static IReadOnlyList<HourlyRollup> Hours(int count, int from = 0, double mean = 1.5) =>
        [.. Enumerable.Range(from, count).Select(hour => hour % 7 == 6
            ? new HourlyRollup(Monday.AddHours(hour), 0, 1, null, null, null, null, null, null, null, null, null)
            : new HourlyRollup(Monday.AddHours(hour), 12, 1, mean, mean + 0.1, mean + 0.2, mean + 0.3, mean + 0.4, mean + 1.0 / 3, 11.5, 40.25, 88.125))];

    private static Recommendation Advice(FleetId fleet)
    {
        var arithmetic = new Arithmetic();
        arithmetic.Given("rate", "On-demand rate", 3.0600000000m, "USD/h", "price list", Monday);
        arithmetic.Derived("month", "Monthly cost", 3.06m * 730m, "USD/month", "rate * 730", "cost model");
        var speedup = new SpeedupEstimate("V100", "T4", 0.45, 0.2, EvidenceGrade.B, "waveglow FP16", 12, ["benchmark table"], 7.5);
        var savings = new SavingsRange(Money.Usd(-10m), Money.Usd(1m / 3m), Money.Usd(900m), 0.83);
        PurchaseLayer[] layers = [new("on-demand", 4, 2_920m, HourlyRate.Usd(0.526m), Money.Usd(1_535.92m))];
        RuleFinding[] findings = [new("device-memory", Answer.Unknown, "not declared", "cost model")];
        var chosen = new Candidate(
            ActionKind.Migrate, "g4dn.xlarge", 4, CandidateOutcome.Chosen, speedup, 97.5, Money.Usd(1_535.92m), savings, layers, findings, null);
        return new Recommendation(
            $"{fleet}/migrate/g4dn.xlarge", fleet, Verdict.Recommended, ActionKind.Migrate, "g4dn.xlarge", 4, layers, Money.Usd(1_535.92m),
            savings, Money.Usd(697.88m), Money.Usd(4_800m), 6.8779m, EvidenceGrade.B, "Move to four g4dn.xlarge.",
            [new Risk("performance", RiskLevel.Medium, "Grade B.")], findings, [chosen], arithmetic.Quantities);
    }

    private static SourceFailure Failure(string where, FailureKind kind) => new(where, "collect metrics", kind, "Allow cloudwatch:GetMetricData.");

    private static EstateTotal Total(Currency currency)
    {
        Money Of(decimal amount) => new(amount, currency);
        return new EstateTotal(
            currency, 1, Of(100m), Of(90.10m), Of(60m), new SavingsRange(Of(10m), Of(30.10m), Of(40m), 0.9), Of(5m), Of(7m), Of(1m), Of(2m),
            new Ratio(0.5m), null)
        {
            BeyondFleets = Of(-1.25m),
            Purchases = Bought(Of),
            Calendar = new EstateCalendar(
                [new CalendarMonth(Monday, [FleetId.Of("111122223333", Virginia, "tts")], ["buy/1"], ["sp-1"], Of(90.10m), Of(60m), Of(7m), Of(23.10m))],
                Of(23.10m)),
        };
    }

    private static EstatePurchases Bought(Func<decimal, Money> of) => new(
        [
            new ProposedPurchase(
                "buy/1", CommitmentKind.ComputeSavingsPlan, 1, PaymentOption.NoUpfront, "111122223333", "any EC2 usage", null, of(1.95m), of(0m), of(1_423.5m), new Ratio(1m), of(496.4m),
                [new ScenarioRegret(RegretScenario.FamilyRetired, of(2m), of(1m), of(1m), 0m)], new OnlineBound(0m, 6_495m, 8_760m)),
        ],
        new CurrencyMix(of(1m), of(2m), of(0.99m), of(0.1m), of(0m), new Ratio(0.8m), of(0m), of(26_280m)));

    private static ReservedInstance Reserved(string id, bool convertible) => new(
        id, "111122223333", Virginia, "p3.2xlarge", 3, convertible, convertible ? null : "use1-az1", OfferingKey.Linux,
        OfferingKey.SharedTenancy, PaymentOption.PartialUpfront, Money.Usd(9_000m), HourlyRate.Usd(0.5140m), Monday.AddYears(-1), Monday.AddYears(2));

    private static SavingsPlan Plan(string id) => new(
        id, "111122223333", CommitmentKind.ComputeSavingsPlan, null, null, Money.Usd(1.5m), PaymentOption.NoUpfront, Money.Usd(0m),
        Monday.AddMonths(-1), Monday.AddYears(1),
        new Dictionary<OfferingKey, HourlyRate>
        {
            [OfferingKey.LinuxShared(Virginia, "g4dn.xlarge")] = HourlyRate.Usd(0.3850000000m),
            [OfferingKey.LinuxShared(Virginia, "g5.xlarge")] = HourlyRate.Usd(0.7324m),
        });

    private static ApiCallCount Call(string service, string operation, decimal cost) =>
        new(service, operation, "111122223333", "us-east-1", 3, 1_234, Money.Usd(cost));
}
