using System.Globalization;
using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Purchasing;
using CostOptimizer.Core.Purchasing.Regret;
using CostOptimizer.Core.Values;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Buying;

/// <summary>Turns a document into the optimizer's request; what contradicts itself becomes a fault.</summary>
internal sealed class BuyMapping(BuyInput input, BillingRequest estate, Faults faults)
{
    private const decimal HoursPerYear = HoursPer.Year;

    // The bounds of a rate; an upfront fee spread over its term may leave them where neither number does.
    private const decimal LeastEffective = (decimal)BoundsAttribute.LeastMoney;
    private const decimal MostEffective = 1_000_000_000m;

    private readonly ILookup<string, OfferingKey> _offerings = estate.Usage
        .Select(series => (series.Key, series.Offering))
        .Distinct()
        .ToLookup(pair => pair.Key, pair => pair.Offering, StringComparer.Ordinal);

    public PurchaseRequest Map()
    {
        if (estate.CapacityBlocks.Count > 0 || estate.Usage.Any(series => series.Lifecycle != Core.Fleets.InstanceLifecycle.OnDemand && series.SpotRate is null))
        {
            // Prepaid and never discounted: it would only add a constant to every mix.
            faults.Sentence("$.capacityBlocks and usage of lifecycle capacityBlock take no part in a purchase: leave them out and bill them with model bill.");
        }

        return new PurchaseRequest(
            estate,
            [.. Distinct(input.Offers.Index().SelectMany(
                offer => Offers(offer.Item, EstateMapping.Path("offers", offer.Index)), (offer, made) => (Path: EstateMapping.Path("offers", offer.Index), Offer: made)))],
            new PurchasePolicy
            {
                LongestTermYears = input.Policy.LongestTermYears,
                PaymentOptions = [.. input.Policy.PaymentOptions.Distinct().Select(PlanMapping.Payment)],
                CoverageCap = input.Policy.CoverageCap,
                UpfrontBudgets = Budgets(),
                Spot = [.. input.Policy.Spot.Index().SelectMany(spot => Spot(spot.Item, string.Create(CultureInfo.InvariantCulture, $"$.policy.spot[{spot.Index}]")))],
            })
        {
            HorizonHours = input.HorizonHours,
        };
    }

    public IReadOnlyList<HardwareMove> Moves() =>
    [
        .. input.Moves.Index().SelectMany(move =>
        {
            var path = EstateMapping.Path("moves", move.Index);
            var (from, to) = (_offerings[move.Item.From].ToList(), _offerings[move.Item.To].ToList());
            if (from.Count == 0 || to.Count != 1)
            {
                faults.Sentence($"{path} goes from '{move.Item.From}' to '{move.Item.To}': give keys of usage lines, the second of one offering.");
            }

            return to.Take(1).SelectMany(_ => from, (target, source) => new HardwareMove(source, target, move.Item.Hours));
        }),
    ];

    /// <summary>Two rates for one purchase would leave it to chance which is paid.</summary>
    private List<CommitmentOffer> Distinct(IEnumerable<(string Path, CommitmentOffer Offer)> offers)
    {
        var known = new Dictionary<(OfferingKey, CommitmentKind, int, PaymentOption), string>();
        var distinct = new List<CommitmentOffer>();
        foreach (var (path, offer) in offers)
        {
            if (known.TryAdd((offer.Offering, offer.Kind, offer.TermYears, offer.Payment), path))
            {
                distinct.Add(offer);
            }
            else if (known[(offer.Offering, offer.Kind, offer.TermYears, offer.Payment)] is var first)
            {
                faults.Sentence(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path} is another rate of {first}, {Contract.Name(offer.Kind.ToString())} of {offer.TermYears} years and {Contract.Name(offer.Payment.ToString())} for {offer.Offering.TypeName} in {offer.Offering.Region}: give each rate once."));
            }
        }

        return distinct;
    }

    private IEnumerable<CommitmentOffer> Offers(OfferInput offer, string path)
    {
        var kind = Enum.Parse<CommitmentKind>(offer.Kind.ToString());
        var isReservation = offer.Kind is OfferKindName.StandardReservedInstance or OfferKindName.ConvertibleReservedInstance;
        if (isReservation ? offer is { Upfront: 0m, Hourly: 0m } : offer.Upfront != 0m || offer.Hourly == 0m)
        {
            faults.Sentence(isReservation
                ? $"{path} has upfront 0 and hourly 0: give what the reservation costs."
                : $"{path} has upfront {offer.Upfront.ToString(CultureInfo.InvariantCulture)} and hourly {offer.Hourly.ToString(CultureInfo.InvariantCulture)}: give a plan's complete rate as hourly above 0, and no upfront.");
        }

        var effective = offer.Hourly + (offer.Upfront / (HoursPerYear * offer.TermYears));
        if (offer is not { Upfront: 0m, Hourly: 0m } && effective is < LeastEffective or > MostEffective)
        {
            faults.Sentence(FormattableString.Invariant($"{path} has upfront {offer.Upfront} and hourly {offer.Hourly}, {effective} an hour over its term: give a price of {LeastEffective} to {MostEffective} an hour."));
        }

        var currency = new Currency(offer.Currency ?? input.Currency);
        return OfferingsOf(offer, path).Select(offering => new CommitmentOffer(
            offering,
            kind,
            offer.TermYears,
            PlanMapping.Payment(offer.Payment),
            new Money(offer.Upfront, currency),
            new HourlyRate(new Money(offer.Hourly, currency)),
            new HourlyRate(new Money(effective, currency)),
            "the document",
            estate.FromUtc));
    }

    private IEnumerable<OfferingKey> OfferingsOf(OfferInput offer, string path)
    {
        if (offer.Usage is null == offer.Type is null)
        {
            faults.Sentence($"{path} names {(offer.Usage is null ? "neither usage nor type" : "usage and type")}: give exactly one of them.");
            return [];
        }

        var offerings = offer.Usage is { } key ? [.. _offerings[key]] : new List<OfferingKey> { Offerings.Key(offer.Service, offer.Region, offer.Type!, offer.Platform, offer.Tenancy) };
        if (offerings.Count == 0)
        {
            faults.Add($"{path}.usage", $"'{offer.Usage}'", "give the key of a usage line");
        }

        if (offer.Type is { } type)
        {
            Billing.Offerings.CheckType(offer.Service, type, path, faults);
        }

        foreach (var offering in offerings.Where(offering => !Fits(offer.Kind, Offerings.Service(offering))))
        {
            faults.Add($"{path}.kind", Contract.Name(offer.Kind.ToString()), $"give a kind that covers {Contract.Name(Offerings.Service(offering).ToString())}");
        }

        return offerings;
    }

    private static bool Fits(OfferKindName kind, ServiceName service) => service switch
    {
        ServiceName.SageMaker => kind == OfferKindName.SageMakerSavingsPlan,
        ServiceName.Ec2 => kind != OfferKindName.SageMakerSavingsPlan,
        _ => kind == OfferKindName.ComputeSavingsPlan,
    };

    private IReadOnlyList<Money> Budgets()
    {
        var budgets = input.Policy.UpfrontBudgets.Select(budget => new Money(budget.Amount, new Currency(budget.Currency ?? input.Currency))).ToList();
        foreach (var group in budgets.GroupBy(budget => budget.Currency).Where(group => group.Skip(1).Any()))
        {
            faults.Add("$.policy.upfrontBudgets", $"naming {group.Key} more than once", "give one budget per currency");
        }

        return budgets;
    }

    private IEnumerable<SpotAllowance> Spot(SpotInput spot, string path)
    {
        var offerings = _offerings[spot.Usage].ToList();
        if (offerings.Count == 0)
        {
            faults.Add($"{path}.usage", $"'{spot.Usage}'", "give the key of a usage line");
        }

        if (input.Policy.Spot.Count(other => other.Usage == spot.Usage) > 1)
        {
            faults.Add($"{path}.usage", $"'{spot.Usage}'", "give one entry per key");
        }

        return offerings.Select(offering => new SpotAllowance(
            spot.Usage, offering, spot.MaximumShare, new HourlyRate(new Money(spot.Rate, estate.OnDemand[offering].Currency))));
    }
}
