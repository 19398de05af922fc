using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Purchasing;

/// <summary>
/// Random estates with enough on sale that they are bought for by prices: eight families, most of them size-flexible with larger sizes
/// cheaper by the unit, each size with a reservation of its own, and plans by family and for all.
/// </summary>
internal static class LargeEstates
{
    public const int Hours = 12;

    private static readonly string[] Families = ["g4dn", "g5", "g6", "p4d", "m5", "c6i", "r5", "r6i"];
    private static readonly string[] Sizes = ["xlarge", "2xlarge", "4xlarge", "8xlarge"];

    private static readonly (string Type, decimal OnDemand)[] Types =
    [
        .. from family in Families.Index()
           from size in Sizes.Index()
           select ($"{family.Item}.{size.Item}", 0.4m * (family.Index + 2) * (1 << size.Index) * (1m - (0.02m * size.Index))),
    ];

    public static Arbitrary<PurchaseRequest> Any() => Arb.From(
        from counts in Gen.Choose(0, 6).ArrayOf(Types.Length * Hours)
        from reserved in Gen.Elements(0.45m, 0.55m)
        from instance in Gen.Elements(0.5m, 0.6m)
        from compute in Gen.Elements(0.6m, 0.7m)
        from owned in Gen.Elements(0m, 2m)
        from cap in Gen.Elements(1m, 1m, 0.7m)
        from budget in Gen.Elements<decimal?>(null, null, 40_000m)
        select new PurchaseRequest(
            Given.Request(
                [.. Types.Index().Select(type => Given.Usage(Given.Linux(type.Item.Type), [.. counts.Skip(type.Index * Hours).Take(Hours).Select(count => (decimal)count)], key: type.Item.Type))],
                [.. Types.Select(type => (Given.Linux(type.Type), type.OnDemand))]) with
            {
                SavingsPlans = owned == 0m ? [] : [Given.Compute("owned", owned, [.. Types.Select(type => (Given.Linux(type.Type), type.OnDemand * 0.7m))])],
            },
            [
                .. from type in Types
                   from offer in new[]
                   {
                       SmallEstates.Offer(type.Type, CommitmentKind.StandardReservedInstance, type.OnDemand * reserved),
                       SmallEstates.Offer(type.Type, CommitmentKind.StandardReservedInstance, 0m, PaymentOption.AllUpfront, upfront: type.OnDemand * (reserved - 0.03m) * HoursPer.Year),
                       SmallEstates.Offer(type.Type, CommitmentKind.Ec2InstanceSavingsPlan, type.OnDemand * instance),
                       SmallEstates.Offer(type.Type, CommitmentKind.ComputeSavingsPlan, type.OnDemand * compute),
                   }
                   select offer,
            ],
            new PurchasePolicy
            {
                PaymentOptions = [PaymentOption.NoUpfront, PaymentOption.AllUpfront],
                CoverageCap = cap,
                UpfrontBudgets = budget is { } most ? [Money.Usd(most)] : [],
            }));
}
