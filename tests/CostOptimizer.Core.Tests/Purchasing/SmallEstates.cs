using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Tests.Billing;
using CostOptimizer.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Purchasing;

/// <summary>Random estates small enough to try every purchase: three types, six hours, reservations and two kinds of plan.</summary>
internal static class SmallEstates
{
    public const int Hours = 6;

    private static readonly (string Type, decimal OnDemand)[] Types = [("g4dn.xlarge", 0.5m), ("g4dn.2xlarge", 0.8m), ("g5.xlarge", 1m)];

    private static readonly Gen<SharingPolicy> Sharing = Gen.Elements(SharingPolicy.All, SharingPolicy.Off);

    private static readonly Gen<UsageSeries> Usage =
        from type in Gen.Elements(Types)
        from account in Gen.Elements(Given.Account, Given.OtherAccount)
        from hours in Gen.Choose(0, 3).ArrayOf(Hours)
        select Given.Usage(Given.Linux(type.Type), [.. hours.Select(hour => (decimal)hour)], account: account, key: $"{type.Type} {account}");

    /// <summary>Plans discount all types of a family alike, as AWS nearly does; see the optimizer's README for when they do not.</summary>
    private static readonly Gen<IReadOnlyList<CommitmentOffer>> Offers =
        from reserved in Gen.Elements(0.4m, 0.55m, 0.7m)
        from instance in Gen.Elements(0.45m, 0.6m, 0.75m)
        from compute in Gen.Elements(0.5m, 0.65m, 0.8m)
        select (IReadOnlyList<CommitmentOffer>)
        [
            .. Types.SelectMany(type => new[]
            {
                Offer(type.Type, CommitmentKind.StandardReservedInstance, type.OnDemand * reserved),
                Offer(type.Type, CommitmentKind.Ec2InstanceSavingsPlan, type.OnDemand * instance),
                Offer(type.Type, CommitmentKind.ComputeSavingsPlan, type.OnDemand * compute),
            }),
        ];

    private static readonly Gen<IReadOnlyList<SavingsPlan>> Owned = Gen.Elements<IReadOnlyList<SavingsPlan>>(
        [],
        [Given.Compute("owned", 0.6m, [.. Types.Select(type => (Given.Linux(type.Type), type.OnDemand * 0.7m))])],
        [Given.InstancePlan("owned", "g4dn", 0.5m, [.. Types.Take(2).Select(type => (Given.Linux(type.Type), type.OnDemand * 0.6m))])]);

    public static CommitmentOffer Offer(string type, CommitmentKind kind, decimal rate, PaymentOption payment = PaymentOption.NoUpfront, int term = 1, decimal upfront = 0m) => new(
        Given.Linux(type), kind, term, payment, Money.Usd(upfront), HourlyRate.Usd(rate), HourlyRate.Usd(rate + (upfront / (8_760m * term))), "test", Given.Start);

    public static Arbitrary<PurchaseRequest> Any() => Arb.From(
        from count in Gen.Choose(1, 4)
        from usage in Usage.ArrayOf(count)
        from offers in Offers
        from owned in Owned
        from sharing in Sharing
        from cap in Gen.Elements(1m, 1m, 0.6m)
        from discount in Gen.Elements(0m, 0.1m)
        select new PurchaseRequest(
            Given.Request(usage, [.. Types.Select(type => (Given.Linux(type.Type), type.OnDemand))]) with { SavingsPlans = owned, Sharing = sharing, PrivateDiscount = discount },
            offers,
            new PurchasePolicy { CoverageCap = cap }));

    /// <summary>One account without a cap, so that few purchases need trying.</summary>
    public static Arbitrary<PurchaseRequest> OfOneAccount() => Arb.From(
        from request in Any().Generator
        select request with
        {
            Estate = request.Estate with { Usage = [.. request.Estate.Usage.Select(series => series with { AccountId = Given.Account })] },
            Policy = new PurchasePolicy(),
        });
}
