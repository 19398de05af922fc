using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Core.Pricing;

/// <summary>Everything known about prices and launchability at one moment. What is not in it is unknown, not free.</summary>
public sealed class PriceBook
{
    private readonly Dictionary<OfferingKey, PriceQuote> _onDemand;
    private readonly ILookup<OfferingKey, CommitmentOffer> _commitments;
    private readonly ILookup<OfferingKey, SpotOffer> _spot;
    private readonly Dictionary<(string Region, string TypeName), IReadOnlyList<string>> _zones;

    /// <param name="zones">Zone ids in which a type can be launched, per region and type; no entry means not offered.</param>
    /// <exception cref="ArgumentException">Two different prices for one offering, or a price of zero or less.</exception>
    public PriceBook(
        IEnumerable<PriceQuote> onDemand,
        IEnumerable<CommitmentOffer> commitments,
        IEnumerable<SpotOffer> spot,
        IEnumerable<KeyValuePair<(string Region, string TypeName), IReadOnlyList<string>>> zones)
    {
        _onDemand = [];
        foreach (var quote in onDemand)
        {
            if (quote.Rate.PerHour.Amount <= 0m)
            {
                throw new ArgumentException($"The price of {quote.Offering.TypeName} in {quote.Offering.Region} is {quote.Rate}: a zero price is never an on-demand price.", nameof(onDemand));
            }

            if (!_onDemand.TryAdd(quote.Offering, quote) && _onDemand[quote.Offering].Rate != quote.Rate)
            {
                throw new ArgumentException($"{quote.Offering.TypeName} in {quote.Offering.Region} has two prices: {_onDemand[quote.Offering].Rate} and {quote.Rate}.", nameof(onDemand));
            }
        }

        _commitments = commitments.ToLookup(offer => offer.Offering);
        _spot = spot.ToLookup(offer => offer.Offering);
        _zones = zones.ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    public IEnumerable<PriceQuote> Quotes => _onDemand.Values;

    /// <returns>Null when the price is unknown.</returns>
    public PriceQuote? OnDemand(OfferingKey offering) => _onDemand.GetValueOrDefault(offering);

    public IEnumerable<CommitmentOffer> Commitments(OfferingKey offering) => _commitments[offering];

    public IEnumerable<SpotOffer> Spot(OfferingKey offering) => _spot[offering];

    /// <returns>Zone ids, empty when the type cannot be launched in the region.</returns>
    public IReadOnlyList<string> Zones(Region region, string typeName) =>
        _zones.GetValueOrDefault((region.Code, typeName)) ?? [];
}
