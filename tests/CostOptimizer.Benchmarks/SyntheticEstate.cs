using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Benchmarks;

/// <summary>Makes estates of any size: every region runs the same types, each series a base, a working-day wave and noise.</summary>
/// <remarks>Seeded, so that every run measures the same input. Rates grow with the size of the type, as AWS's do.</remarks>
internal sealed class SyntheticEstate
{
    public static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>With more inflexible families than AWS names, to be on the slow side.</summary>
    public static readonly SizeFlexibility Sizes = new(
        new HashSet<string>(["g4ad", "g4dn", "g5", "g5g", "g6", "gr6", "inf1", "inf2", "p3", "p4d"], StringComparer.Ordinal),
        SizeFlexibility.PublishedFactors);

    private static readonly string[] Regions =
    [
        "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "sa-east-1", "eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1",
        "eu-south-1", "eu-central-1", "ap-south-1", "ap-east-1", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-southeast-1", "ap-southeast-2", "me-south-1",
    ];

    private static readonly string[] SizeNames = ["xlarge", "2xlarge", "4xlarge", "8xlarge", "16xlarge"];

    private readonly Random _random = new(20_260_101);

    /// <param name="regions">How many, 1 to 20.</param>
    /// <param name="families">Each with five sizes in every region.</param>
    /// <param name="accounts">Series are dealt to them in turn.</param>
    public SyntheticEstate(int regions, IReadOnlyList<string> families, int accounts, int hours)
    {
        Hours = hours;
        Offerings =
        [
            .. from region in Regions.Take(regions)
               from family in families
               from size in SizeNames
               select OfferingKey.LinuxShared(new Region(region), $"{family}.{size}"),
        ];
        OnDemand = Offerings.ToDictionary(offering => offering, offering => HourlyRate.Usd(RateOf(offering, families)));
        Usage = [.. Offerings.Select((offering, index) => Series(offering, index, accounts))];
    }

    public int Hours { get; }

    public IReadOnlyList<OfferingKey> Offerings { get; }

    public IReadOnlyDictionary<OfferingKey, HourlyRate> OnDemand { get; }

    public IReadOnlyList<UsageSeries> Usage { get; }

    public static string AccountOf(int index) => $"10000000000{index}";

    public static string FamilyOf(OfferingKey offering) => offering.TypeName[..offering.TypeName.IndexOf('.', StringComparison.Ordinal)];

    public BillingRequest Request() => new(
        Start, Hours, Usage, OnDemand, ReservedInstances: [], SavingsPlans: [], CapacityReservations: [], SharingPolicy.All, PrivateDiscount: 0m, Sizes)
    {
        Loop = (count, body) => Parallel.For(0, count, body),
    };

    private static decimal RateOf(OfferingKey offering, IReadOnlyList<string> families)
    {
        var size = Array.IndexOf(SizeNames, offering.TypeName[(offering.TypeName.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        var family = Enumerable.Range(0, families.Count).First(index => families[index] == FamilyOf(offering));
        var regional = 1m + (0.01m * Array.IndexOf(Regions, offering.Region.Code));
        return decimal.Round((0.2m + (0.07m * family)) * (1 << size) * (1m - (0.01m * size)) * regional, 4);
    }

    private UsageSeries Series(OfferingKey offering, int index, int accounts)
    {
        var (level, wave, phase) = (_random.Next(1, 9), _random.Next(0, 7), _random.Next(24));
        decimal[] hours =
        [
            .. Enumerable.Range(0, Hours).Select(hour =>
            {
                var day = Math.Max(0, Math.Sin((hour + phase) % 24 / 24.0 * 2 * Math.PI));
                var isWorkday = hour / 24 % 7 < 5;
                return decimal.Round(level + (decimal)((isWorkday ? wave * day : 0) + _random.NextDouble()), 2);
            }),
        ];
        return new UsageSeries($"fleet-{index:D4}", AccountOf(index % accounts), offering, ZoneId: null, InstanceLifecycle.OnDemand, hours, SpotRate: null);
    }
}
