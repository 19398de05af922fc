using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Tests.Billing;

/// <summary>Short ways to write usage and commitments in tests; everything is in us-east-1 and USD unless said otherwise.</summary>
internal static class Given
{
    public const string Account = "111111111111";
    public const string OtherAccount = "222222222222";
    public const string ThirdAccount = "333333333333";

    public static readonly Region UsEast1 = new("us-east-1");
    public static readonly DateTime Start = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);

    public static readonly SizeFlexibility Sizes = new(
        new HashSet<string>(["g4dn", "g5", "inf1", "inf2"], StringComparer.Ordinal),
        SizeFlexibility.PublishedFactors);

    public static OfferingKey Linux(string type) => OfferingKey.LinuxShared(UsEast1, type);

    public static UsageSeries Usage(OfferingKey offering, decimal hours, string? zone = null, string account = Account, string? key = null) =>
        Usage(offering, [hours], zone, account, key);

    public static UsageSeries Usage(OfferingKey offering, decimal[] hours, string? zone = null, string account = Account, string? key = null) =>
        new(key ?? offering.TypeName, account, offering, zone, InstanceLifecycle.OnDemand, hours, SpotRate: null);

    public static UsageSeries Spot(OfferingKey offering, decimal hours, decimal rate) =>
        new(offering.TypeName, Account, offering, ZoneId: null, InstanceLifecycle.Spot, [hours], HourlyRate.Usd(rate));

    public static ReservedInstance Reserved(
        string id, OfferingKey offering, int count = 1, string? zone = null, string account = Account, decimal upfront = 0m, decimal recurring = 0.05m) =>
        new(
            id, account, offering.Region, offering.TypeName, count, IsConvertible: false, zone, offering.Platform, offering.Tenancy,
            PaymentOption.PartialUpfront, Money.Usd(upfront), HourlyRate.Usd(recurring), Start.AddDays(-10), Start.AddDays(355));

    public static SavingsPlan Compute(string id, decimal perHour, params (OfferingKey Offering, decimal Rate)[] rates) =>
        Plan(id, CommitmentKind.ComputeSavingsPlan, perHour, rates);

    public static SavingsPlan InstancePlan(string id, string family, decimal perHour, params (OfferingKey Offering, decimal Rate)[] rates) =>
        Plan(id, CommitmentKind.Ec2InstanceSavingsPlan, perHour, rates) with { Region = UsEast1, Family = family };

    public static SavingsPlan Plan(string id, CommitmentKind kind, decimal perHour, params (OfferingKey Offering, decimal Rate)[] rates) =>
        new(
            id, Account, kind, Region: null, Family: null, Money.Usd(perHour), PaymentOption.NoUpfront, Money.Usd(0m),
            Start.AddDays(-10), Start.AddDays(355), rates.ToDictionary(pair => pair.Offering, pair => HourlyRate.Usd(pair.Rate)));

    /// <summary>As long as its usage, one hour without any; sharing off.</summary>
    public static BillingRequest Request(IReadOnlyList<UsageSeries> usage, params (OfferingKey Offering, decimal Rate)[] onDemand) =>
        new(
            Start,
            usage.Count == 0 ? 1 : usage[0].InstanceHours.Count,
            usage,
            onDemand.ToDictionary(pair => pair.Offering, pair => HourlyRate.Usd(pair.Rate)),
            ReservedInstances: [],
            SavingsPlans: [],
            CapacityReservations: [],
            SharingPolicy.Off,
            PrivateDiscount: 0m,
            Sizes);

    public static CurrencyBill Usd(this BillingRequest request) =>
        BillingSimulator.Bill(request).In(Currency.Usd) ?? throw new InvalidOperationException("Nothing is billed in USD.");

    public static BillLine Line(this CurrencyBill bill, string key, string account = Account) =>
        bill.Lines.Single(line => line.Key == key && line.AccountId == account);

    public static CommitmentBill Commitment(this CurrencyBill bill, string id) =>
        bill.Commitments.Single(commitment => commitment.Id == id);

    public static decimal CoveredHours(this CurrencyBill bill, string key, string account = Account) =>
        bill.Lines.Where(line => line.Key == key && line.AccountId == account).Sum(line => line.CoveredHours.Value);
}
