using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Planning;

/// <summary>An estate of two days with us-east-1 list prices and round speedups.</summary>
internal sealed class Scenario : IPerformanceModel
{
    private static readonly InstanceType P38 = Make.Gpu("p3.8xlarge", "V100", 4, 32, 244, 16);

    private readonly Dictionary<string, SpeedupEstimate> _speedups = new(StringComparer.Ordinal);

    public Scenario()
    {
        Speed("V100", "T4", 0.4, 0.1, EvidenceGrade.A);
        Speed("V100", "A10G", 0.7, 0.1, EvidenceGrade.A);
        Speed("V100", "Inferentia1", 0.5, 0.2, EvidenceGrade.B);
        Speed("V100", "Inferentia2", 1.5, 0.3, EvidenceGrade.B);
        Price(Make.P3, 3.06m);
        Price(P38, 12.24m);
        Price(Make.G4dn, 0.526m);
        Price(Make.G5, 1.006m);
        Price(Make.Inf1, 0.228m);
        Price(Make.Inf2, 0.7582m);
    }

    /// <summary>Days of the look-back; set it before fleets are added.</summary>
    public int Length { get; init; } = 2;

    /// <summary>The two days of most scenarios.</summary>
    public static Window Window { get; } = new(Make.Monday, Make.Monday.AddDays(2));

    public List<InstanceType> Types { get; } = [Make.P3, P38, Make.G4dn, Make.G5, Make.Inf1, Make.Inf2];

    public List<PriceQuote> Quotes { get; } = [];

    public List<CommitmentOffer> Offers { get; } = [];

    public List<SpotOffer> Spot { get; } = [];

    public List<FleetDemand> Fleets { get; } = [];

    public List<ReservedInstance> ReservedInstances { get; } = [];

    public List<SavingsPlan> SavingsPlans { get; } = [];

    public PlanningPolicy Policy { get; set; } = new();

    public void Speed(string from, string to, double median, double deviation, EvidenceGrade grade) =>
        _speedups[$"{from}>{to}"] = new SpeedupEstimate(from, to, median, deviation, grade, "test", 1, ["test"], null);

    public void Price(InstanceType type, decimal hourly) =>
        Quotes.Add(new PriceQuote(OfferingKey.LinuxShared(Make.Region, type.Name), HourlyRate.Usd(hourly), "price list", Make.Monday, null));

    public void Offer(InstanceType type, CommitmentKind kind, decimal hourly, int years = 1) =>
        Offers.Add(new CommitmentOffer(
            OfferingKey.LinuxShared(Make.Region, type.Name), kind, years, PaymentOption.NoUpfront, Money.Usd(0m), HourlyRate.Usd(hourly), HourlyRate.Usd(hourly), "test", Make.Monday));

    /// <summary>A fleet with constant demand.</summary>
    public Fleet Add(Fleet fleet, double busy, double burst) => Add(fleet, _ => busy, _ => burst);

    public Fleet Add(Fleet fleet, Func<int, double> busy, Func<int, double> burst)
    {
        var type = Types.Single(type => type.Name == fleet.TypeName);
        var usage = Make.Usage(fleet.Instances.Count(instance => instance.IsRunning), busy, burst, Length);
        usage.DeviceMemoryGibPeak[0] = 4;
        Fleets.Add(new FleetDemand(fleet, DemandProfiler.Profile(usage, fleet, type, Policy)));
        return fleet;
    }

    public void Reserve(InstanceType type, int count, decimal hourly, string account = Make.Account) => ReservedInstances.Add(new ReservedInstance(
        $"ri-{ReservedInstances.Count}", account, Make.Region, type.Name, count, false, null, OfferingKey.Linux, OfferingKey.SharedTenancy, PaymentOption.NoUpfront, Money.Usd(0m), HourlyRate.Usd(hourly), Make.Monday.AddYears(-1), Make.Monday.AddYears(2)));

    public PlanningInput Input()
    {
        var lookBack = new Window(Make.Monday, Make.Monday.AddDays(Length));
        var zones = Types.Select(type => new KeyValuePair<(string, string), IReadOnlyList<string>>((Make.Region.Code, type.Name), ["use1-az1", "use1-az2"]));
        var prices = new PriceBook(Quotes, Offers, Spot, zones);
        return new PlanningInput(
            lookBack,
            Fleets,
            [.. Fleets.SelectMany(measured => FleetUsageSeries.Of(measured.Fleet, measured.Demand, lookBack, prices))],
            prices,
            new HardwareCatalogue(
                Types,
                [Make.Device("V100"), Make.Device("T4"), Make.Device("A10G"), Make.Device("Inferentia1", AcceleratorKind.Inferentia), Make.Device("Inferentia2", AcceleratorKind.Inferentia)],
                [
                    new FamilyLifecycle("p3", LifecyclePolicy.Exclude, null, "P3 is withdrawn.", "test") { UsersMustLeave = true },
                    new FamilyLifecycle("inf1", LifecyclePolicy.Warn, null, "Neuron dropped Inf1.", "test") { UsersMustLeave = true },
                    new FamilyLifecycle("inf2", LifecyclePolicy.Warn, null, "Inf2 is in maintenance.", "test"),
                ],
                ["g4dn", "g5", "inf1"]),
            this,
            ReservedInstances,
            SavingsPlans,
            SharingPolicy.All,
            Policy,
            Make.Monday.AddDays(Length));
    }

    public EstatePlan Plan() => EstatePlanner.Plan(Input());

    public FleetAnalysis PlanOne() => Plan().Fleets.Single();

    SpeedupEstimate? IPerformanceModel.Estimate(SpeedupQuery query) => _speedups.GetValueOrDefault($"{query.FromDevice}>{query.ToDevice}");
}
