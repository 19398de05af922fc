using CostOptimizer.Application.Prices;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Storage.Prices;

/// <summary>One rate for each offering and way to buy it, out of what several readers of the same regions saw.</summary>
internal static class ObservedPrices
{
    // What both engines keep, so that a rate spread over a term compares alike on both.
    private const int Decimals = 10;

    /// <returns>Independent of the order in which regions and prices came.</returns>
    public static IReadOnlyDictionary<PriceKey, (HourlyRate Rate, string Source)> Of(IEnumerable<RegionPrices> prices) =>
        prices.SelectMany(Of)
            .GroupBy(price => price.Key)
            .ToDictionary(
                group => group.Key,
                // Two readers that disagree are rare; the higher rate never flatters a saving.
                group => group
                    .OrderByDescending(price => price.Rate.PerHour.Amount)
                    .ThenBy(price => price.Rate.Currency.Code, StringComparer.Ordinal)
                    .ThenBy(price => price.Source, StringComparer.Ordinal)
                    .Select(price => (price.Rate, price.Source))
                    .First());

    private static IEnumerable<(PriceKey Key, HourlyRate Rate, string Source)> Of(RegionPrices prices) =>
        prices.OnDemand.Select(quote => Observed(quote.Offering, PurchaseOptionText.OnDemand, quote.Rate, quote.Source))
            .Concat(prices.Commitments.Select(offer => Observed(offer.Offering, PurchaseOptionText.Of(offer), offer.Effective, offer.Source)))
            .Concat(prices.Spot.SelectMany(Of));

    private static IEnumerable<(PriceKey Key, HourlyRate Rate, string Source)> Of(SpotOffer offer)
    {
        yield return Observed(offer.Offering, PurchaseOptionText.Spot(offer.ZoneId, "mean"), offer.Mean, offer.Source);
        yield return Observed(offer.Offering, PurchaseOptionText.Spot(offer.ZoneId, "p90"), offer.P90, offer.Source);
        yield return Observed(offer.Offering, PurchaseOptionText.Spot(offer.ZoneId, "latest"), offer.Latest, offer.Source);
    }

    private static (PriceKey Key, HourlyRate Rate, string Source) Observed(OfferingKey offering, string option, HourlyRate rate, string source) =>
        (new PriceKey(offering, option), new HourlyRate(rate.PerHour with { Amount = decimal.Round(rate.PerHour.Amount, Decimals) }), source);
}
