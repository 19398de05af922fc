using System.Collections.Frozen;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>A purchase that a candidate proposes: so many instances of one offer.</summary>
/// <param name="FromUtc">Start of the simulated window, from which the term runs.</param>
internal sealed record NewCommitment(string FleetId, string AccountId, CommitmentOffer Offer, int Count, DateTime FromUtc)
{
    /// <summary>Of the terms that AWS sells: thousands of purchases are described in the same words.</summary>
    private static readonly FrozenDictionary<(CommitmentKind, int, PaymentOption), string> Usual = (
        from kind in Enum.GetValues<CommitmentKind>()
        from years in new[] { 1, 3 }
        from payment in Enum.GetValues<PaymentOption>()
        select KeyValuePair.Create((kind, years, payment), Text(kind, years, payment))).ToFrozenDictionary();

    public string Id => $"proposed for {FleetId}";

    public ReservedInstance? ReservedInstance => IsReserved
        ? new ReservedInstance(
            Id,
            AccountId,
            Offer.Offering.Region,
            Offer.Offering.TypeName,
            Count,
            Offer.Kind == CommitmentKind.ConvertibleReservedInstance,
            ZoneId: null,
            Offer.Offering.Platform,
            Offer.Offering.Tenancy,
            Offer.Payment,
            Offer.Upfront,
            Offer.Recurring,
            FromUtc,
            EndUtc)
        : null;

    /// <summary>Sized and rated for this offering alone: what else it could serve is the joint problem's question.</summary>
    public SavingsPlan? SavingsPlan => IsReserved
        ? null
        : new SavingsPlan(
            Id,
            AccountId,
            Offer.Kind,
            Offer.Kind == CommitmentKind.Ec2InstanceSavingsPlan ? Offer.Offering.Region : null,
            Offer.Kind == CommitmentKind.Ec2InstanceSavingsPlan ? Offer.Offering.TypeName.Split('.')[0] : null,
            Offer.Effective.PerHour * Count,
            Offer.Payment,
            Money.Zero(Offer.Effective.Currency),
            FromUtc,
            EndUtc,
            new Dictionary<OfferingKey, HourlyRate> { [Offer.Offering] = Offer.Effective });

    /// <summary>For a reader, for example <c>Compute Savings Plan, 1 year, no upfront</c>.</summary>
    public static string Describe(CommitmentOffer offer) => Describe(offer.Kind, offer.TermYears, offer.Payment);

    /// <inheritdoc cref="Describe(CommitmentOffer)"/>
    public static string Describe(CommitmentKind kind, int termYears, PaymentOption payment) =>
        Usual.TryGetValue((kind, termYears, payment), out var usual) ? usual : Text(kind, termYears, payment);

    public static string NameOf(CommitmentKind kind) => kind switch
    {
        CommitmentKind.StandardReservedInstance => "standard Reserved Instance",
        CommitmentKind.ConvertibleReservedInstance => "convertible Reserved Instance",
        CommitmentKind.Ec2InstanceSavingsPlan => "EC2 Instance Savings Plan",
        CommitmentKind.ComputeSavingsPlan => "Compute Savings Plan",
        CommitmentKind.SageMakerSavingsPlan => "SageMaker Savings Plan",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of commitment."),
    };

    private static string Text(CommitmentKind kind, int termYears, PaymentOption payment) =>
        $"{NameOf(kind)}, {termYears} {(termYears == 1 ? "year" : "years")}, {PaymentOf(payment)}";

    private bool IsReserved => Offer.Kind is CommitmentKind.StandardReservedInstance or CommitmentKind.ConvertibleReservedInstance;

    private DateTime EndUtc => FromUtc.AddHours((double)HoursPer.Year * Offer.TermYears);

    private static string PaymentOf(PaymentOption payment) => payment switch
    {
        PaymentOption.NoUpfront => "no upfront",
        PaymentOption.PartialUpfront => "partial upfront",
        _ => "all upfront",
    };
}
