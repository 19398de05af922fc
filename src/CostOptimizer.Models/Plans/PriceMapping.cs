using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Buying;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Plans;

/// <summary>Turns a document's prices, offers and commitments into a price book and what is owned.</summary>
internal sealed class PriceMapping(PlanInput input, HardwareCatalogue catalogue, Faults faults)
{
    private const string Source = "the document";

    private readonly Window _window = new(input.Window.FromUtc, input.Window.FromUtc.AddHours(input.Window.Hours));

    /// <returns>The owned part of the estate and the rates that plans have; usage outside fleets.</returns>
    public (BillingRequest Owned, PriceBook Prices) Map()
    {
        var estate = new BuyInput
        {
            Currency = input.Currency,
            Window = input.Window,
            Usage = [.. input.Prices.Select(Line), .. input.OtherUsage],
            ReservedInstances = input.ReservedInstances,
            SavingsPlans = input.SavingsPlans,
            CapacityReservations = input.CapacityReservations,
            Sharing = input.Sharing,
            PrivateDiscount = input.PrivateDiscount,
            Offers = input.Offers,
        };
        var owned = new EstateMapping(estate, catalogue, faults, PathOfLine).Map();
        var offers = new BuyMapping(estate, owned, faults).Map().Offers;
        var observed = _window.ToUtc;
        return (
            owned with { Usage = [.. owned.Usage.Skip(input.Prices.Count)] },
            new PriceBook(
                owned.OnDemand.Select(price => new PriceQuote(price.Key, price.Value, Source, observed, EffectiveFromUtc: null)),
                offers.Select(offer => offer with { Source = Source, ObservedAtUtc = observed }),
                input.Prices.SelectMany(Spot),
                Zones()));
    }

    /// <summary>A price is a line of usage that nobody used: one reader then serves both.</summary>
    private static UsageInput Line(PlanPriceInput price) => new()
    {
        Key = price.Type,
        Type = price.Type,
        Service = price.Service,
        Region = price.Region,
        Platform = price.Platform,
        Tenancy = price.Tenancy,
        Quantity = 0m,
        OnDemandRate = price.OnDemandRate,
        SavingsPlanRates = price.SavingsPlanRates,
        Currency = price.Currency,
    };

    private string PathOfLine(int index) => index < input.Prices.Count
        ? EstateMapping.Path("prices", index)
        : EstateMapping.Path("otherUsage", index - input.Prices.Count);

    private static OfferingKey Key(PlanPriceInput price) => Offerings.Key(price.Service, price.Region, price.Type, price.Platform, price.Tenancy);

    private IEnumerable<SpotOffer> Spot(PlanPriceInput price) => price.Spot.Select(pool =>
    {
        var currency = new Currency(price.Currency ?? input.Currency);
        var mean = new HourlyRate(new Money(pool.Mean, currency));
        return new SpotOffer(Key(price), pool.Zone, mean, new HourlyRate(new Money(pool.P90 ?? pool.Mean, currency)), mean, _window, Source);
    });

    /// <summary>A document says what is offered where by its prices: of a type without one, the price is what is missing.</summary>
    private IEnumerable<KeyValuePair<(string Region, string TypeName), IReadOnlyList<string>>> Zones()
    {
        var priced = input.Prices
            .GroupBy(price => (price.Region, TypeName: Offerings.Bare(price.Type)))
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<string>)[.. group.SelectMany(price => price.Zones ?? Default(price.Region)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        return priced.Concat(priced.Keys.Select(key => key.Region).Distinct(StringComparer.Ordinal)
            .SelectMany(region => catalogue.Types.Select(type => (region, type.Name)))
            .Where(key => !priced.ContainsKey(key))
            .Select(key => KeyValuePair.Create(key, (IReadOnlyList<string>)Default(key.region))));
    }

    private static string[] Default(string region) => [$"{region}-az1", $"{region}-az2", $"{region}-az3"];
}
