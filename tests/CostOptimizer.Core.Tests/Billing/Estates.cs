using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CostOptimizer.Core.Tests.Billing;

/// <summary>Random small estates with a bit of everything: sizes, zones, accounts, two currencies, partial hours and terms.</summary>
internal static class Estates
{
    private const int Hours = 8;

    private static readonly OfferingKey Beijing = OfferingKey.LinuxShared(new Region("cn-north-1"), "m5.large");

    private static readonly Dictionary<OfferingKey, HourlyRate> OnDemand = new()
    {
        [Given.Linux("m5.large")] = HourlyRate.Usd(0.096m),
        [Given.Linux("m5.xlarge")] = HourlyRate.Usd(0.192m),
        [Given.Linux("m5.6xlarge")] = HourlyRate.Usd(1.152m),
        [Given.Linux("g4dn.xlarge")] = HourlyRate.Usd(0.526m),
        [Given.Linux("g4dn.2xlarge")] = HourlyRate.Usd(0.752m),
        [OfferingKey.SageMakerHosting(Given.UsEast1, "ml.g4dn.xlarge")] = HourlyRate.Usd(0.7364m),
        [Beijing] = new(new Money(0.9m, Currency.Cny)),
    };

    private static readonly Gen<OfferingKey> Offerings = Gen.Elements(OnDemand.Keys.ToArray());
    private static readonly Gen<OfferingKey> Ec2Offerings = Gen.Elements(OnDemand.Keys.Where(key => key.Service == ComputeService.Ec2).ToArray());
    private static readonly Gen<string> Accounts = Gen.Elements(Given.Account, Given.OtherAccount, Given.ThirdAccount);
    private static readonly Gen<string?> Zones = Gen.Elements<string?>(null, "use1-az1", "use1-az2");

    private static readonly Gen<SharingPolicy> Sharing = Gen.Elements(
        SharingPolicy.Off,
        SharingPolicy.All,
        SharingPolicy.Groups(new Dictionary<string, string> { [Given.Account] = "g", [Given.ThirdAccount] = "g", [Given.OtherAccount] = "h" }));

    private static readonly Gen<UsageSeries> Usage =
        from offering in Offerings
        from account in Accounts
        from zone in Zones
        from key in Gen.Elements("a", "b", "c")
        from isSpot in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true)))
        from hours in Gen.Elements(0m, 0m, 0.25m, 1m, 1m, 1m / 3m, 2.5m, 7m).ArrayOf(Hours)
        select new UsageSeries(
            key, account, offering, zone,
            isSpot ? InstanceLifecycle.Spot : InstanceLifecycle.OnDemand,
            hours,
            isSpot ? new HourlyRate(OnDemand[offering].PerHour * 0.4m) : null);

    /// <summary>Terms on half hours; whole ones start and end inside the window.</summary>
    private static Gen<(DateTime Start, DateTime End)> Terms(bool whole) =>
        from start in Gen.Choose(whole ? 0 : -6, 8)
        from length in Gen.Choose(1, whole ? 8 : 40)
        select (Given.Start.AddMinutes(30 * start), Given.Start.AddMinutes(30 * (start + length)));

    private static Gen<ReservedInstance> Reserved(bool whole) =>
        from offering in Ec2Offerings
        from account in Accounts
        from zone in Zones
        from count in Gen.Choose(1, 3)
        from upfront in Gen.Elements(0m, 1m, 501m)
        from recurring in Gen.Elements(0.01m, 0.057m)
        from term in Terms(whole)
        let currency = OnDemand[offering].Currency
        select Given.Reserved("", offering, count, zone, account) with
        {
            Upfront = new Money(upfront, currency),
            Recurring = new HourlyRate(new Money(recurring, currency)),
            StartUtc = term.Start,
            EndUtc = term.End,
        };

    private static Gen<SavingsPlan> Plans(bool whole) =>
        from kind in Gen.Elements(CommitmentKind.Ec2InstanceSavingsPlan, CommitmentKind.ComputeSavingsPlan, CommitmentKind.SageMakerSavingsPlan)
        from account in Accounts
        from currency in Gen.Elements(Currency.Usd, Currency.Usd, Currency.Cny)
        from perHour in Gen.Elements(0.05m, 0.7m, 3m)
        from upfront in Gen.Elements(0m, 0.02m)
        from share in Gen.Elements(0.5m, 0.7m, 0.72m, 1m).ArrayOf(OnDemand.Count)
        from term in Terms(whole)
        select new SavingsPlan(
            "", account, kind, Given.UsEast1, "m5", new Money(perHour, currency), PaymentOption.PartialUpfront, new Money(upfront, currency),
            term.Start, term.End,
            OnDemand.Zip(share).Where(pair => pair.First.Value.Currency == currency)
                .ToDictionary(pair => pair.First.Key, pair => new HourlyRate(pair.First.Value.PerHour * pair.Second)));

    private static Gen<CapacityReservation> Reservations(bool whole) =>
        from offering in Ec2Offerings
        from account in Accounts
        from zone in Gen.Elements("use1-az1", "use1-az2")
        from count in Gen.Choose(1, 4)
        from term in Terms(whole)
        select new CapacityReservation("", account, offering, zone, count, term.Start, term.End);

    /// <param name="wholeTerms">Every commitment starts and ends inside the window.</param>
    public static Arbitrary<BillingRequest> Any(bool wholeTerms = false) => Arb.From(
        from usage in UpTo(8, Usage)
        from reserved in UpTo(6, Reserved(wholeTerms))
        from plans in UpTo(4, Plans(wholeTerms))
        from reservations in UpTo(2, Reservations(wholeTerms))
        from sharing in Sharing
        from discount in Gen.Elements(0m, 0m, 0.075m)
        select new BillingRequest(
            Given.Start,
            Hours,
            usage,
            OnDemand,
            [.. reserved.Index().Select(pair => pair.Item with { Id = $"ri-{pair.Index}" })],
            [.. plans.Index().Select(pair => pair.Item with { Id = $"sp-{pair.Index}" })],
            [.. reservations.Index().Select(pair => pair.Item with { Id = $"cr-{pair.Index}" })],
            sharing,
            discount,
            Given.Sizes));

    private static Gen<T[]> UpTo<T>(int most, Gen<T> gen) => Gen.Choose(0, most).SelectMany(count => gen.ArrayOf(count));
}
