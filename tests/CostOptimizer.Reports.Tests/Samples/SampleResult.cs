using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Calls;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Reports.Tests.Samples;

/// <summary>Results to write reports of: a small one for the golden file and one with everything that a report can show.</summary>
internal static class SampleResult
{
    public static readonly DateTime Started = new(2026, 11, 16, 0, 10, 0, DateTimeKind.Utc);

    public static HardwareCatalogue Catalogue { get; } = new([Type("p3.2xlarge", "V100", 1), Type("g4dn.12xlarge", "T4", 4), Type("p2.xlarge", "K80", 1)], [], [], []);

    /// <summary>Two fleets in one currency over two days with a gap: small enough to read as a file.</summary>
    public static AnalysisResult Small() => Result(
        [
            SampleProposals.Migration("tts-vocoder", 4, 6_000m, hours: 48),
            SampleProposals.Stay("bert-search", 2, 2_000m, hours: 48),
        ],
        [Total(Currency.Usd, 2, 8_933.60m, 8_000m, 5_000m, Range(Currency.Usd, 2_200m, 3_000m, 3_400m))],
        RunStatus.Succeeded,
        [Complete("111122223333", "research", "us-east-1", 6, 2)]);

    /// <summary>Two currencies, every verdict, hostile names, gaps, commitments, and a partition that could not be read.</summary>
    public static AnalysisResult Rich() => Result(
        [
            SampleProposals.Migration("tts-vocoder", 8, 17_870.40m),
            SampleProposals.Migration("tts-context-generator", 6, 13_402.80m, factor: 0.42m),
            SampleProposals.Migration("<script>alert('x')</script>\u202Egnp.exe \"quoted\" & more", 4, 8_935.20m, factor: 0.55m),
            SampleProposals.BenchmarkFirst("image-generator", 3, 6_701.40m),
            SampleProposals.Stay("bert-search", 2, 4_467.60m),
            SampleProposals.TooLittleData("new-recommender", 2, 4_467.60m),
            SampleProposals.PriceUnknown(new string('x', 10_000), 1),
            SampleProposals.Chinese("客服语音识别", 4, 31_200m),
        ],
        [
            Total(Currency.Cny, 1, 31_200m, 31_200m, 17_160m, Range(Currency.Cny, 9_800m, 14_040m, 16_300m)),
            Total(Currency.Usd, 6, 63_500m, 55_845m, 30_420.15m, Range(Currency.Usd, 19_400m, 25_424.85m, 29_100m)) with
            {
                AwaitingBenchmark = Money.Usd(2_350.75m),
                UnusedCommitments = Money.Usd(410.20m),
                UnusedCommitmentsAfter = Money.Usd(655m),
            },
        ],
        RunStatus.Partial,
        [
            Complete("111122223333", "research", "us-east-1", 24, 6),
            new PartitionOutcome("111122223333", "research", "eu-west-1", 0, 0, null,
                [new SourceFailure("111122223333/eu-west-1", "discover instances", FailureKind.AccessDenied,
                    "Account 111122223333 denies ec2:DescribeInstances in eu-west-1: allow this action for the role that reads it.")]),
            Complete("444455556666", "语音", "cn-north-1", 4, 1),
        ]);

    private static AnalysisResult Result(
        IReadOnlyList<FleetAnalysis> fleets, IReadOnlyList<EstateTotal> totals, RunStatus status, IReadOnlyList<PartitionOutcome> partitions) => new(
        new AnalysisRun(
            "20261116T001000Z-0a1b2c3d", Started, Started.AddSeconds(42), status,
            new Window(SampleFleet.From, SampleFleet.From.AddDays(14)), "simulated estate demo", PlanningPolicy.Default),
        partitions,
        [],
        new EstatePlan([.. fleets.OrderBy(fleet => fleet.Fleet.Id)], totals),
        [new ReservedInstance(
            "ri-3f2a", "111122223333", new Region("us-east-1"), "p3.2xlarge", 4, false, null, "RunInstances", "default",
            PaymentOption.NoUpfront, Money.Usd(0), HourlyRate.Usd(1.117m), Started.AddYears(-2), Started.AddYears(1))],
        [new SavingsPlan(
            "sp-77aa", "111122223333", CommitmentKind.ComputeSavingsPlan, null, null, Money.Usd(2.5m), PaymentOption.NoUpfront,
            Money.Usd(0), Started.AddDays(-200), Started.AddDays(165), new Dictionary<OfferingKey, HourlyRate>())],
        [
            new ApiCallCount("cloudwatch", "GetMetricData", "111122223333", "us-east-1", 12, 4_310, Money.Usd(0.0431m)),
            new ApiCallCount("ec2", "DescribeInstances", "111122223333", "us-east-1", 3, 3, Money.Usd(0)),
            new ApiCallCount("ec2", "DescribeInstances", "111122223333", "eu-west-1", 1, 1, Money.Usd(0)),
        ]);

    private static EstateTotal Total(Currency currency, int fleets, decimal list, decimal effective, decimal planned, SavingsRange savings)
    {
        var zero = Money.Zero(currency);
        return new EstateTotal(
            currency, fleets, new Money(list, currency), new Money(effective, currency), new Money(planned, currency), savings,
            zero, new Money(9_600m, currency), zero, zero, new Ratio(0.31m), new Ratio(0.94m));
    }

    private static SavingsRange Range(Currency currency, decimal p10, decimal p50, decimal p90) =>
        SampleFleet.Range(currency, p10, p50, p90, 0.97);

    private static PartitionOutcome Complete(string account, string name, string region, int instances, int fleets) =>
        new(account, name, region, instances, fleets, Started.AddMinutes(-15), []);

    private static InstanceType Type(string name, string device, int devices) => new(
        name, 8, 61, CpuArchitecture.X64, AcceleratorKind.Gpu, device, devices, 16, 10, 1_750, false, "sample");
}
