using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Benchmarks;

/// <summary>
/// A year of 500 series: 5 regions × 20 families × 5 sizes. Half of the families' reservations are not size-flexible, so 250
/// offerings have reservations of their own. An EC2 Instance plan is on sale for all but a quarter of the families, a little
/// dearer than the reservations (at one price plans replace reservations and the problem is easy), and Compute plans for all.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 5)]
public class PurchaseBenchmarks
{
    private static readonly string[] Families =
        ["m5", "m6i", "c5", "c6i", "r5", "r6i", "i3", "t3", "z1d", "x1", "g4dn", "g4ad", "g5", "g5g", "g6", "gr6", "inf1", "inf2", "p3", "p4d"];

    private PurchaseRequest _request = null!;

    /// <summary>Years: with 3 every offer exists for both terms.</summary>
    [Params(1, 3)]
    public int LongestTermYears { get; set; }

    /// <summary>0.8 is the planner's default.</summary>
    [Params(1.0, 0.8)]
    public double CoverageCap { get; set; }

    /// <summary>US dollars, about a quarter of what is paid upfront without one; none when null.</summary>
    [Params(null, 20_000_000)]
    public int? UpfrontBudget { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var request = RequestOf(LongestTermYears, (decimal)CoverageCap);
        _request = UpfrontBudget is { } budget ? request with { Policy = request.Policy with { UpfrontBudgets = [Money.Usd(budget)] } } : request;
    }

    [Benchmark]
    public PurchaseMix Optimize() => PurchaseOptimizer.Optimize(_request);

    internal static PurchaseRequest RequestOf(int longestTermYears, decimal coverageCap)
    {
        var estate = new SyntheticEstate(regions: 5, Families, accounts: 1, hours: (int)HoursPer.Year);
        CommitmentOffer[] offers =
        [
            .. from offering in estate.Offerings
               from term in (int[])[1, 3]
               from payment in Enum.GetValues<PaymentOption>()
               from kind in (CommitmentKind[])[CommitmentKind.StandardReservedInstance, CommitmentKind.Ec2InstanceSavingsPlan, CommitmentKind.ComputeSavingsPlan]
               where kind != CommitmentKind.Ec2InstanceSavingsPlan || Array.IndexOf(Families, SyntheticEstate.FamilyOf(offering)) < 15
               select Offer(offering, estate.OnDemand[offering].PerHour.Amount, kind, term, payment),
        ];
        return new PurchaseRequest(
            estate.Request(), offers, new PurchasePolicy
            {
                LongestTermYears = longestTermYears,
                PaymentOptions = Enum.GetValues<PaymentOption>(),
                CoverageCap = coverageCap,
            });
    }

    private static CommitmentOffer Offer(OfferingKey offering, decimal onDemand, CommitmentKind kind, int term, PaymentOption payment)
    {
        var share = (kind switch
        {
            CommitmentKind.StandardReservedInstance => 0.63m,
            CommitmentKind.Ec2InstanceSavingsPlan => 0.635m,
            _ => 0.72m,
        }) - (term == 3 ? 0.2m : 0m) - (0.03m * (int)payment) + (0.004m * (offering.TypeName[0] % 7));
        var effective = decimal.Round(onDemand * share, 5);
        var upfront = kind == CommitmentKind.StandardReservedInstance ? effective * CommitmentShare(payment) * term * HoursPer.Year : 0m;
        return new CommitmentOffer(
            offering, kind, term, payment, Money.Usd(upfront), HourlyRate.Usd(effective * (1m - CommitmentShare(payment))), HourlyRate.Usd(effective),
            "synthetic", SyntheticEstate.Start);
    }

    private static decimal CommitmentShare(PaymentOption payment) => payment switch
    {
        PaymentOption.NoUpfront => 0m,
        PaymentOption.PartialUpfront => 0.5m,
        _ => 1m,
    };
}
