using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>Observed on-demand and spot prices, as they were at any instant.</summary>
internal sealed class PriceHistory
{
    private const int PageSize = 5_000;
    private const string OnDemand = "on-demand";
    private const string SpotPrefix = "spot ";
    private const string SpotSuffix = " mean";

    private readonly IReadOnlyList<IGrouping<(OfferingKey, string), StoredPrice>> _prices;

    private PriceHistory(IEnumerable<StoredPrice> prices) => _prices = [.. prices.GroupBy(price => (price.Offering, price.Option))];

    public static async Task<PriceHistory> ReadAsync(IPriceReader reader, CancellationToken cancellationToken)
    {
        List<StoredPrice> prices = [];
        foreach (var option in new[] { OnDemand, SpotPrefix })
        {
            PriceMark? after = null;
            IReadOnlyList<StoredPrice> page;
            do
            {
                page = await reader.ReadPageAsync(new PriceFilter(null, null, null, option), after, PageSize, cancellationToken);
                prices.AddRange(page.Where(price => option == OnDemand || price.Option.EndsWith(SpotSuffix, StringComparison.Ordinal)));
                after = page.Count > 0 ? PriceMark.Of(page[^1]) : after;
            }
            while (page.Count == PageSize);
        }

        return new PriceHistory(prices);
    }

    /// <summary>What was last observed up to an instant; what was first seen later is not known then.</summary>
    public PriceBook At(DateTime instantUtc)
    {
        var then = _prices
            .Select(same => same.Where(price => price.FirstSeenUtc <= instantUtc).MaxBy(price => price.FirstSeenUtc))
            .OfType<StoredPrice>()
            .Where(price => price.Rate.PerHour.Amount > 0m)
            .ToList();
        return new PriceBook(
            then.Where(price => price.Option == OnDemand).Select(price => new PriceQuote(price.Offering, price.Rate, price.Source, price.FirstSeenUtc, null)),
            [],
            then.Where(price => price.Option != OnDemand).Select(price => new SpotOffer(
                price.Offering,
                price.Option[SpotPrefix.Length..^SpotSuffix.Length],
                price.Rate,
                price.Rate,
                price.Rate,
                new Window(price.FirstSeenUtc.AddHours(-1), price.FirstSeenUtc),
                price.Source)),
            []);
    }
}
