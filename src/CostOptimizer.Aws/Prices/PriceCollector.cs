using System.Globalization;
using CostOptimizer.Aws.Configuration;
using CostOptimizer.Aws.Prices.Documents;
using CostOptimizer.Application.Prices;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Prices;

/// <summary>
/// Turns the terms of products into quotes and offers of one region. A price that is zero, not a number, in another
/// currency than the partition's, or one of several is refused with its reason: none is ever picked. Not thread-safe.
/// </summary>
internal sealed class PriceCollector(Region region, DateTime observedAtUtc)
{
    private readonly Currency _currency = PartitionNames.CurrencyOf(region.Partition);
    private readonly Dictionary<OfferingKey, List<PriceQuote>> _quotes = [];
    private readonly Dictionary<(OfferingKey, CommitmentKind, int, PaymentOption), List<CommitmentOffer>> _offers = [];
    private readonly SortedSet<string> _refused = new(StringComparer.Ordinal);

    public void Refuse(string reason) => _refused.Add(reason);

    public void Add(OfferingKey offering, PriceTerm term, string source)
    {
        if (term.IsReserved)
        {
            AddReserved(offering, term, source);
        }
        else
        {
            AddOnDemand(offering, term, source);
        }
    }

    /// <summary>Adds what a plan would charge for an hour; its rate is complete, whatever is paid upfront.</summary>
    public void AddPlanRate(
        OfferingKey offering, CommitmentKind kind, int years, PaymentOption payment, string? rateText, string? currencyCode, string source)
    {
        if (Amount(Describe(offering, $"{kind} {years}yr {payment}"), rateText, currencyCode) is { } amount)
        {
            var rate = new HourlyRate(new Money(amount, _currency));
            AddOffer(new CommitmentOffer(offering, kind, years, payment, Money.Zero(_currency), rate, rate, source, observedAtUtc));
        }
    }

    public RegionPrices Finish(IReadOnlyList<SpotOffer> spot) => new(
        region,
        [.. _quotes.Values.Select(OnlyOne).OfType<PriceQuote>().OrderBy(quote => Order(quote.Offering), StringComparer.Ordinal)],
        [.. _offers.Values.Select(OnlyOne).OfType<CommitmentOffer>()
            .OrderBy(offer => Order(offer.Offering), StringComparer.Ordinal)
            .ThenBy(offer => offer.Kind)
            .ThenBy(offer => offer.TermYears)
            .ThenBy(offer => offer.Payment)],
        spot,
        [.. _refused]);

    private void AddOnDemand(OfferingKey offering, PriceTerm term, string source)
    {
        var name = Describe(offering, "on-demand");
        foreach (var dimension in term.Dimensions.Where(IsHourly))
        {
            if (Amount(name, dimension) is { } amount)
            {
                var quotes = ListOf(_quotes, offering);
                quotes.Add(new PriceQuote(offering, new HourlyRate(new Money(amount, _currency)), source, observedAtUtc, term.EffectiveFromUtc));
            }
        }
    }

    private void AddReserved(OfferingKey offering, PriceTerm term, string source)
    {
        if (PriceText.ParseYears(term.Lease) is not { } years
            || KindOf(term.OfferingClass) is not { } kind
            || Inventory.PaymentOptions.Parse(term.PurchaseOption) is not { } payment)
        {
            return; // Legacy utilization terms are no longer sold.
        }

        var name = Describe(offering, $"{term.OfferingClass} reserved {years}yr {term.PurchaseOption}");
        var hourly = Part(term.Dimensions.Where(IsHourly).ToList(), name);
        var upfront = Part(term.Dimensions.Where(dimension => dimension.Unit == "Quantity").ToList(), name);
        if (hourly is null || upfront is null)
        {
            return;
        }

        if (hourly + upfront == 0m || (payment == PaymentOption.NoUpfront && hourly == 0m))
        {
            Refuse($"{name}: the price list gives 0; a commitment is never free.");
            return;
        }

        var effective = hourly.Value + (upfront.Value / (HoursPer.Year * years));
        AddOffer(new CommitmentOffer(
            offering, kind, years, payment, new Money(upfront.Value, _currency), Rate(hourly.Value), Rate(effective), source, observedAtUtc));
    }

    /// <returns>Zero for a part the term does not have; null, after refusing, for one that cannot be used.</returns>
    private decimal? Part(List<PriceDimension> dimensions, string name)
    {
        switch (dimensions)
        {
            case []:
                return 0m;
            case [var only] when only.Prices.TryGetValue(_currency.Code, out var text) && PriceText.Parse(text) is { } amount:
                return amount;
            case [var only]:
                Refuse($"{name}: the price list gives {Shown(only.Prices)} where {_currency} was expected.");
                return null;
            default:
                Refuse($"{name}: the price list gives {dimensions.Count} prices; none was picked.");
                return null;
        }
    }

    private decimal? Amount(string name, PriceDimension dimension)
    {
        if (!dimension.Prices.TryGetValue(_currency.Code, out var text))
        {
            Refuse($"{name}: the price list gives {Shown(dimension.Prices)} where {_currency} was expected.");
            return null;
        }

        return Amount(name, text, _currency.Code);
    }

    private decimal? Amount(string name, string? text, string? currencyCode)
    {
        if (currencyCode != _currency.Code)
        {
            Refuse($"{name}: the price is in '{currencyCode}' where {_currency} was expected.");
            return null;
        }

        var amount = PriceText.Parse(text);
        if (amount is > 0m)
        {
            return amount;
        }

        Refuse(amount is null ? $"{name}: '{text}' is no price." : $"{name}: the price list gives 0 {_currency}; a zero price is never a price.");
        return null;
    }

    private void AddOffer(CommitmentOffer offer) =>
        ListOf(_offers, (offer.Offering, offer.Kind, offer.TermYears, offer.Payment)).Add(offer);

    private PriceQuote? OnlyOne(List<PriceQuote> quotes) =>
        OnlyOne(quotes, quote => quote.Rate.PerHour.Amount.ToString(CultureInfo.InvariantCulture), quote => Describe(quote.Offering, "on-demand"));

    private CommitmentOffer? OnlyOne(List<CommitmentOffer> offers) => OnlyOne(
        offers,
        offer => offer.Effective.PerHour.Amount.ToString(CultureInfo.InvariantCulture),
        offer => Describe(offer.Offering, $"{offer.Kind} {offer.TermYears}yr {offer.Payment}"));

    private T? OnlyOne<T>(List<T> found, Func<T, string> price, Func<T, string> name)
        where T : class
    {
        var prices = found.Select(price).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (prices.Count == 1)
        {
            return found[0];
        }

        Refuse($"{name(found[0])}: the price list gives {string.Join(" and ", prices)} {_currency}; none was picked.");
        return null;
    }

    private HourlyRate Rate(decimal amount) => new(new Money(amount, _currency));

    private static CommitmentKind? KindOf(string? offeringClass) => offeringClass switch
    {
        "standard" => CommitmentKind.StandardReservedInstance,
        "convertible" => CommitmentKind.ConvertibleReservedInstance,
        _ => null,
    };

    private static bool IsHourly(PriceDimension dimension) => dimension.Unit is "Hrs" or "hrs" or "Hours" or "hours" or "Hour";

    private static string Shown(IReadOnlyDictionary<string, string> prices) =>
        prices.Count == 0 ? "no price" : string.Join(", ", prices.OrderBy(price => price.Key, StringComparer.Ordinal).Select(price => $"{price.Key} {price.Value}"));

    private static string Order(OfferingKey offering) => $"{offering.Service}|{offering.TypeName}|{offering.Platform}|{offering.Tenancy}";

    private static string Describe(OfferingKey offering, string what) =>
        $"{offering.TypeName} in {offering.Region} ({offering.Platform}, {offering.Tenancy}) {what}";

    private static List<TValue> ListOf<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
