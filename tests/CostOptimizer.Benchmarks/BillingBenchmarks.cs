using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Benchmarks;

/// <summary>A year of 2,000 types by region under 200 commitments: reservations, EC2 Instance and Compute plans of four accounts.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 5)]
public class BillingBenchmarks
{
    private const int Accounts = 4;
    private const int Reservations = 130;
    private const int InstancePlans = 50;
    private const int ComputePlans = 20;

    private static readonly string[] Families =
        ["m5", "m6i", "m7i", "c5", "c6i", "c7i", "r5", "r6i", "r7i", "i3", "i4i", "t3", "g4dn", "g5", "g6", "p3", "inf1", "inf2", "x1", "z1d"];

    private BillingRequest _request = null!;

    [GlobalSetup]
    public void Setup()
    {
        var estate = new SyntheticEstate(regions: 20, Families, Accounts, hours: (int)HoursPer.Year);
        _request = estate.Request() with
        {
            ReservedInstances = [.. Enumerable.Range(0, Reservations).Select(index => Reserved(estate, index))],
            SavingsPlans = [.. Enumerable.Range(0, InstancePlans).Select(index => InstancePlan(estate, index)), .. Enumerable.Range(0, ComputePlans).Select(index => ComputePlan(estate, index))],
        };
    }

    [Benchmark]
    public Bill Bill() => BillingSimulator.Bill(_request);

    private static ReservedInstance Reserved(SyntheticEstate estate, int index)
    {
        var offering = estate.Offerings[index * 37 % estate.Offerings.Count];
        return new ReservedInstance(
            $"ri-{index:D3}", SyntheticEstate.AccountOf(index % Accounts), offering.Region, offering.TypeName, 6, IsConvertible: false, ZoneId: null,
            offering.Platform, offering.Tenancy, PaymentOption.NoUpfront, Money.Usd(0m), HourlyRate.Usd(estate.OnDemand[offering].PerHour.Amount * 0.6m),
            SyntheticEstate.Start.AddDays(-30), SyntheticEstate.Start.AddDays(335));
    }

    private static SavingsPlan InstancePlan(SyntheticEstate estate, int index)
    {
        var offering = estate.Offerings[index * 41 % estate.Offerings.Count];
        var family = SyntheticEstate.FamilyOf(offering);
        return Plan(estate, $"sp-instance-{index:D3}", CommitmentKind.Ec2InstanceSavingsPlan, index, 40m, other => other.Region == offering.Region && SyntheticEstate.FamilyOf(other) == family) with
        {
            Region = offering.Region,
            Family = family,
        };
    }

    private static SavingsPlan ComputePlan(SyntheticEstate estate, int index) =>
        Plan(estate, $"sp-compute-{index:D3}", CommitmentKind.ComputeSavingsPlan, index, 1_500m, _ => true);

    private static SavingsPlan Plan(SyntheticEstate estate, string id, CommitmentKind kind, int index, decimal perHour, Func<OfferingKey, bool> isIn) => new(
        id, SyntheticEstate.AccountOf(index % Accounts), kind, Region: null, Family: null, Money.Usd(perHour), PaymentOption.NoUpfront, Money.Usd(0m),
        SyntheticEstate.Start.AddDays(-30), SyntheticEstate.Start.AddDays(335),
        estate.OnDemand.Where(rate => isIn(rate.Key)).ToDictionary(rate => rate.Key, rate => HourlyRate.Usd(decimal.Round(rate.Value.PerHour.Amount * ShareOf(kind, rate.Key), 6))));

    // Discounts differ by type, as AWS's do, so that the order of cover has thousands of ranks.
    private static decimal ShareOf(CommitmentKind kind, OfferingKey offering) =>
        (kind == CommitmentKind.ComputeSavingsPlan ? 0.68m : 0.6m) + (0.001m * (offering.TypeName.Length + (offering.TypeName[0] % 7) + (offering.Region.Code[^1] % 5)));
}
