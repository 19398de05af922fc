using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Web.Dashboard.Pages.Prices;

/// <summary>All that was observed of one type in one region.</summary>
/// <param name="Observations">In the order of the API's list.</param>
/// <param name="Interruption">Null where no band is known.</param>
public sealed record TypePrices(string Region, string TypeName, IReadOnlyList<StoredPrice> Observations, SpotInterruption? Interruption)
{
    private const string SpotPrefix = "spot ";

    /// <summary>The newest observation of every way to buy but spot.</summary>
    public IReadOnlyList<StoredPrice> Options => [.. Histories.Where(history => !IsSpot(history[0])).Select(history => history[^1])];

    /// <summary>The newest mean, p90 and latest rate of every zone.</summary>
    public IReadOnlyList<(string Zone, HourlyRate? Mean, HourlyRate? P90, HourlyRate? Latest)> Spot =>
    [
        .. Histories
            .Where(history => IsSpot(history[0]))
            .Select(history => (Parts: history[0].Option.Split(' '), history[^1].Rate))
            .Where(price => price.Parts.Length == 3)
            .GroupBy(price => price.Parts[1], StringComparer.Ordinal)
            .OrderBy(zone => zone.Key, StringComparer.Ordinal)
            .Select(zone => (zone.Key, RateOf(zone, "mean"), RateOf(zone, "p90"), RateOf(zone, "latest"))),
    ];

    /// <summary>By way to buy, oldest first, those that changed.</summary>
    public IReadOnlyList<IReadOnlyList<StoredPrice>> Changed => [.. Histories.Where(history => history.Count > 1)];

    /// <returns>The on-demand rate of an offering's platform and tenancy as last seen; null when none was.</returns>
    public HourlyRate? OnDemand(StoredPrice price) => Options
        .Where(other => other.Option == "on-demand" && other.Offering == price.Offering)
        .Select(other => (HourlyRate?)other.Rate)
        .FirstOrDefault();

    private IEnumerable<IReadOnlyList<StoredPrice>> Histories => Observations
        .GroupBy(price => (price.Offering, price.Option))
        .Select(history => (IReadOnlyList<StoredPrice>)[.. history.OrderBy(price => price.FirstSeenUtc)]);

    private static bool IsSpot(StoredPrice price) => price.Option.StartsWith(SpotPrefix, StringComparison.Ordinal);

    private static HourlyRate? RateOf(IEnumerable<(string[] Parts, HourlyRate Rate)> zone, string statistic) =>
        zone.Where(price => price.Parts[2] == statistic).Select(price => (HourlyRate?)price.Rate).FirstOrDefault();
}
