using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Purchasing;

/// <summary>
/// A week of 60 types, every second family size-flexible, and 233 amounts on sale: reservations, plans by family and Compute plans,
/// each in three payments whose discounts differ alike, so that at one charge per dollar upfront nearly all change their payment at once.
/// </summary>
internal static class SeededEstate
{
    private const int Hours = 168;
    private const int Seed = 20_261_122;

    private static readonly string[] Families = ["c5", "c6i", "g4dn", "g5", "g6", "inf1", "inf2", "m5", "m6i", "p3", "p4d", "r5", "r6i", "t3", "x1"];
    private static readonly string[] Sizes = ["xlarge", "2xlarge", "4xlarge", "8xlarge"];

    private static readonly (string Family, string Type, decimal OnDemand)[] Types =
    [
        .. from family in Families.Index()
           from size in Sizes.Index()
           select (family.Item, $"{family.Item}.{size.Item}", decimal.Round((0.2m + (0.07m * family.Index)) * (1 << size.Index) * (1m - (0.01m * size.Index)), 4)),
    ];

    /// <param name="budget">US dollars upfront; none when null.</param>
    public static PurchaseRequest Request(decimal? budget)
    {
        var random = new Random(Seed);
        return new PurchaseRequest(
            Given.Request(
                [.. Types.Select(type => Given.Usage(Given.Linux(type.Type), [.. Usage(random)], key: type.Type))],
                [.. Types.Select(type => (Given.Linux(type.Type), type.OnDemand))]) with
            {
                SizeFlexibility = new SizeFlexibility(Families.Where((_, index) => index % 2 == 1).ToHashSet(StringComparer.Ordinal), SizeFlexibility.PublishedFactors),
            },
            [.. Types.SelectMany(Offers)],
            new PurchasePolicy
            {
                PaymentOptions = Enum.GetValues<PaymentOption>(),
                UpfrontBudgets = budget is { } most ? [Money.Usd(most)] : [],
            });
    }

    /// <summary>Whole instances: a level, a working-day wave and now and then one more.</summary>
    private static IEnumerable<decimal> Usage(Random random)
    {
        var (level, wave, phase) = (random.Next(1, 9), random.Next(0, 7), random.Next(24));
        for (var hour = 0; hour < Hours; hour++)
        {
            var day = hour / 24 < 5 ? Math.Max(0, Math.Sin((hour + phase) % 24 / 24.0 * 2 * Math.PI)) : 0;
            yield return level + (decimal)Math.Round(wave * day) + random.Next(2);
        }
    }

    private static IEnumerable<CommitmentOffer> Offers((string Family, string Type, decimal OnDemand) type) =>
        from payment in Enum.GetValues<PaymentOption>()
        from kind in new[] { (CommitmentKind.StandardReservedInstance, 0.63m), (CommitmentKind.Ec2InstanceSavingsPlan, 0.645m), (CommitmentKind.ComputeSavingsPlan, 0.72m) }
        let effective = decimal.Round(type.OnDemand * (kind.Item2 - (0.03m * (int)payment) + (0.004m * (type.Family[0] % 7))), 5)
        let upfront = kind.Item1 == CommitmentKind.StandardReservedInstance ? effective * HoursPer.Year * (int)payment / 2m : 0m
        select new CommitmentOffer(
            Given.Linux(type.Type),
            kind.Item1,
            1,
            payment,
            Money.Usd(upfront),
            HourlyRate.Usd(effective - (upfront / HoursPer.Year)),
            HourlyRate.Usd(effective),
            "test",
            Given.Start);
}
