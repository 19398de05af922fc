using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Core.Billing;

namespace CostOptimizer.Core.Purchasing;

/// <summary>One thing on sale to one pool: a reservation of one offering, or a plan with its rates.</summary>
/// <param name="AccountId">Buys it.</param>
/// <param name="Offers">One for a reservation; for a plan its rates, one per offering.</param>
internal sealed record CommitmentSale(string AccountId, IReadOnlyList<CommitmentOffer> Offers)
{
    private CommitmentOffer Any => Offers[0];

    public CommitmentKind Kind => Any.Kind;

    public bool IsWhole => Kind.IsReservedInstance();

    public int TermYears => Any.TermYears;

    public PaymentOption Payment => Any.Payment;

    public Currency Currency => Any.Effective.Currency;

    public decimal FeePerUnit => IsWhole ? CommitmentTerms.FeeOf(Any) : 1m;

    public decimal UpfrontPerUnit => IsWhole ? Any.Upfront.Amount : CommitmentTerms.UpfrontShareOf(Payment) * CommitmentTerms.HoursOf(TermYears);

    public (string Region, string Family)? Reach => IsWhole || Family is not null ? (Any.Offering.Region.Code, SizeFlexibility.FamilyOf(Any.Offering.TypeName)) : null;

    private string? Family => Kind == CommitmentKind.Ec2InstanceSavingsPlan ? SizeFlexibility.FamilyOf(Any.Offering.TypeName) : null;

    private Region? Region => Kind == CommitmentKind.Ec2InstanceSavingsPlan ? Any.Offering.Region : null;

    public string Id => string.Join(
        '/',
        "buy",
        AccountId,
        Kind,
        IsWhole ? $"{Any.Offering.Region}/{Any.Offering.TypeName}/{Any.Offering.Platform}/{Any.Offering.Tenancy}" : Family is null ? "any" : $"{Region}/{Family}",
        $"{TermYears.ToString(System.Globalization.CultureInfo.InvariantCulture)}y",
        Payment,
        Currency);

    /// <summary>What offers have in common that are sold as one.</summary>
    public static object KeyOf(CommitmentOffer offer) => (
        offer.Kind,
        offer.TermYears,
        offer.Payment,
        offer.Effective.Currency,
        offer.Kind.IsReservedInstance() ? offer.Offering : null,
        offer.Kind == CommitmentKind.Ec2InstanceSavingsPlan ? (offer.Offering.Region, SizeFlexibility.FamilyOf(offer.Offering.TypeName)) : default((Region, string)?));

    /// <param name="units">Instances, or dollars an hour.</param>
    public PlannedPurchase Buy(decimal units, double marginalValue, BillingRequest estate)
    {
        // A window longer than the term means buying the same again when it ends.
        var terms = decimal.Ceiling(Math.Max(1m, estate.Hours / CommitmentTerms.HoursOf(TermYears)));
        var end = estate.FromUtc.AddHours((double)(terms * CommitmentTerms.HoursOf(TermYears)));
        return new PlannedPurchase(
            Id,
            Kind,
            TermYears,
            Payment,
            IsWhole ? Reservation(units, terms, estate.FromUtc, end) : null,
            IsWhole ? null : Plan(units, terms, estate.FromUtc, end),
            new Money(UpfrontPerUnit * units, Currency),
            new Money(FeePerUnit * units, Currency),
            decimal.Round((decimal)marginalValue, 6));
    }

    private ReservedInstance Reservation(decimal units, decimal terms, DateTime startUtc, DateTime endUtc) =>
        new(
            Id, AccountId, Any.Offering.Region, Any.Offering.TypeName, (int)units, Kind == CommitmentKind.ConvertibleReservedInstance,
            ZoneId: null, Any.Offering.Platform, Any.Offering.Tenancy, Payment, Any.Upfront * terms, Any.Recurring, startUtc, endUtc);

    private SavingsPlan Plan(decimal units, decimal terms, DateTime startUtc, DateTime endUtc) =>
        new(
            Id, AccountId, Kind, Region, Family, new Money(units, Currency), Payment, new Money(UpfrontPerUnit * units * terms, Currency),
            startUtc, endUtc, Offers.ToDictionary(offer => offer.Offering, offer => offer.Effective));
}
