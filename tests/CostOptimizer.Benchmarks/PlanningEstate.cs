using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Benchmarks;

/// <summary>Ten thousand fleets of accelerated instances with two weeks of hourly roll-ups, and twelve types to move to.</summary>
/// <remarks>
/// Seeded. Fleets hold 1 to 40 instances on five types, spread over 100 accounts and five regions; three in ten are
/// autoscaled. Speedups are uncertain by 0.1 to 0.6. Hourly shapes are drawn from 400 and shared between fleets.
/// </remarks>
internal sealed class PlanningEstate : IPerformanceModel
{
    private const int Days = 14;
    private const int Shapes = 400;

    private static readonly DateTime Start = new(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Regions = ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-northeast-1"];

    /// <summary>Name, device, vCPUs, GiB, device GiB, list price, work of one device against one T4.</summary>
    private static readonly (string Name, string Device, int VCpus, double Gib, double DeviceGib, decimal Rate, double Speed)[] Hardware =
    [
        ("p3.2xlarge", "V100", 8, 61, 16, 3.06m, 2.5),
        ("g4dn.xlarge", "T4", 4, 16, 16, 0.526m, 1),
        ("g4dn.2xlarge", "T4", 8, 32, 16, 0.752m, 1),
        ("g5.xlarge", "A10G", 4, 16, 22, 1.006m, 2.1),
        ("g5.2xlarge", "A10G", 8, 32, 22, 1.212m, 2.1),
        ("g6.xlarge", "L4", 4, 16, 22, 0.8048m, 1.9),
        ("g6.2xlarge", "L4", 8, 32, 22, 0.9776m, 1.9),
        ("g6e.xlarge", "L40S", 4, 32, 44, 1.861m, 4.2),
        ("gr6.4xlarge", "L4", 16, 128, 22, 1.539m, 1.9),
        ("p4d.2xlarge", "A100", 12, 140, 40, 4.1m, 6),
        ("p5.4xlarge", "H100", 16, 256, 80, 6.88m, 11),
        ("g7.xlarge", "L4S", 4, 16, 24, 0.9m, 2.3),
        ("g8.xlarge", "B20", 4, 32, 24, 1.1m, 3.1),
    ];

    private readonly Random _random = new(20_260_101);
    private readonly InstanceType[] _types = [.. Hardware.Select(each => new InstanceType(
        each.Name, each.VCpus, each.Gib, CpuArchitecture.X64, AcceleratorKind.Gpu, each.Device, 1, each.DeviceGib, 10, 4750, false, "synthetic"))];

    /// <param name="hasCommitments">A Compute plan that reaches every fleet and forty reservations, shared by all accounts.</param>
    public PlanningEstate(int fleets, bool hasCommitments)
    {
        var window = new Window(Start, Start.AddDays(Days));
        var prices = Prices();
        double[][] shapes = [.. Enumerable.Range(0, Shapes).Select(_ => Shape(Days * 24))];
        FleetDemand[] demands = [.. Enumerable.Range(0, fleets).Select(index => Demand(index, shapes[index % Shapes]))];
        Input = new PlanningInput(
            window,
            demands,
            [.. demands.SelectMany(each => FleetUsageSeries.Of(each.Fleet, each.Demand, window, prices))],
            prices,
            new HardwareCatalogue(_types, [.. Hardware.DistinctBy(each => each.Device).Select(each => new Accelerator(each.Device, AcceleratorKind.Gpu, 10, 100, null, null, 500, false, false, 0, "synthetic"))], [], []),
            this,
            hasCommitments ? [.. Enumerable.Range(0, 40).Select(index => Reservation(index, Math.Max(1, fleets / 50)))] : [],
            hasCommitments ? [Plan(prices, fleets)] : [],
            SharingPolicy.All,
            new PlanningPolicy(),
            window.ToUtc);
    }

    public PlanningInput Input { get; }

    public SpeedupEstimate Estimate(SpeedupQuery query)
    {
        var (from, to) = (SpeedOf(query.FromDevice), SpeedOf(query.ToDevice));
        var deviation = 0.1 + (0.1 * ((query.FromDevice.Length + (3 * query.ToDevice[0])) % 6));
        return new SpeedupEstimate(query.FromDevice, query.ToDevice, to / from, deviation, EvidenceGrade.B, "synthetic", 1, [], null);
    }

    private static double SpeedOf(string device) => Hardware.First(each => each.Device == device).Speed;

    private static PriceBook Prices()
    {
        OfferingKey[] offerings = [.. from region in Regions from each in Hardware select OfferingKey.LinuxShared(new Region(region), each.Name)];
        return new PriceBook(
            offerings.Select(offering => new PriceQuote(offering, HourlyRate.Usd(RateOf(offering)), "synthetic", Start, null)),
            from offering in offerings
            from offer in new[] { (Kind: CommitmentKind.ComputeSavingsPlan, Share: 0.74m), (Kind: CommitmentKind.Ec2InstanceSavingsPlan, Share: 0.64m), (Kind: CommitmentKind.StandardReservedInstance, Share: 0.63m) }
            let rate = HourlyRate.Usd(RateOf(offering) * offer.Share)
            select new CommitmentOffer(offering, offer.Kind, 1, PaymentOption.NoUpfront, Money.Usd(0m), rate, rate, "synthetic", Start),
            [],
            from region in Regions
            from each in Hardware
            select new KeyValuePair<(string, string), IReadOnlyList<string>>((region, each.Name), ["az1", "az2", "az3"]));
    }

    private static decimal RateOf(OfferingKey offering) =>
        Hardware.First(each => each.Name == offering.TypeName).Rate * (1m + (0.05m * Array.IndexOf(Regions, offering.Region.Code)));

    /// <summary>A working-day wave with noise, between 0 and 1.</summary>
    private double[] Shape(int hours)
    {
        var (low, phase) = (0.2 + (0.6 * _random.NextDouble()), 24 * _random.NextDouble());
        return [.. Enumerable.Range(0, hours).Select(hour => Math.Clamp(low + ((1 - low) * 0.5 * (1 + Math.Sin((hour + phase) * Math.PI / 12))) + (0.05 * _random.NextDouble()), 0, 1))];
    }

    private FleetDemand Demand(int index, double[] shape)
    {
        var type = _types[new[] { 0, 1, 1, 3, 5 }[_random.Next(5)]];
        var (account, region) = ($"{100_000_000_000 + _random.Next(100)}", new Region(Regions[_random.Next(Regions.Length)]));
        var count = 1 + (int)(40 * Math.Pow(_random.NextDouble(), 2));
        var isAutoscaled = _random.Next(10) < 3;
        var busy = count * (0.15 + (0.5 * _random.NextDouble()));
        var name = $"fleet-{index:D5}";
        var id = FleetId.Of(account, region, name);
        Instance[] instances = [.. Enumerable.Range(0, count).Select(each => new Instance(
            $"i-{index:D5}-{each:D3}", ComputeService.Ec2, account, region, type.Name, "a", $"az{1 + (each % 3)}", InstanceLifecycle.OnDemand, true, Start.AddDays(-90), OfferingKey.Linux, OfferingKey.SharedTenancy, null, new Dictionary<string, string>()))];
        var fleet = new Fleet(id, name, account, region, ComputeService.Ec2, FleetGrouping.Tag, type.Name, [], instances, Workload.Undeclared, Slo.None, 1, isAutoscaled);
        var hours = HourlyRollupSeries.Of([.. shape.Select((share, hour) => new HourlyRollup(
            Start.AddHours(hour), 12, isAutoscaled ? Math.Ceiling(count * share) : count, busy * share * 0.9, busy * share * 0.9, busy * share, busy * share, busy * share, busy * share * 1.2, 4, null, null))]);
        return new FleetDemand(fleet, new DemandProfile(
            FleetState.Active, DeviceSignal.GpuUtilization, type.DeviceName, DemandUnit.DeviceEquivalents, busy * 0.6, busy, busy * 1.2, null, null, null, 4, 2, 1, Days * 288, 0, 0, 2, hours));
    }

    private ReservedInstance Reservation(int index, int count)
    {
        var type = _types[new[] { 0, 1, 3, 5 }[index % 4]];
        var region = new Region(Regions[index / 4 % Regions.Length]);
        return new ReservedInstance(
            $"ri-{index:D2}", $"{100_000_000_000 + (index * 2)}", region, type.Name, count, false, null, OfferingKey.Linux, OfferingKey.SharedTenancy, PaymentOption.NoUpfront, Money.Usd(0m),
            HourlyRate.Usd(0.63m * RateOf(OfferingKey.LinuxShared(region, type.Name))), Start.AddDays(-100), Start.AddDays(265));
    }

    /// <summary>A tenth of what the estate runs at.</summary>
    private static SavingsPlan Plan(PriceBook prices, int fleets) => new(
        "sp-compute", "100000000000", CommitmentKind.ComputeSavingsPlan, null, null, Money.Usd(fleets), PaymentOption.NoUpfront, Money.Usd(0m), Start.AddDays(-100), Start.AddDays(265),
        prices.Quotes.ToDictionary(quote => quote.Offering, quote => new HourlyRate(quote.Rate.PerHour * 0.74m)));
}
