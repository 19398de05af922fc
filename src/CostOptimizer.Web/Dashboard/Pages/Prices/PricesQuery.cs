using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Web.Api.Estate;

namespace CostOptimizer.Web.Dashboard.Pages.Prices;

/// <summary>Reads prices by what is in use, by what changed, or of one type.</summary>
internal sealed class PricesQuery(
    EstateView estate, IResultReader reader, IPriceReader prices, IPriceChangeReader changes, SpotInterruptions interruptions, TimeProvider clock)
{
    public const int DaysOfChanges = 90;

    private const int MostChanges = 100;

    // A year of a type with six zones, three statistics and a daily run.
    private const int MostObservations = 10_000;

    /// <param name="region">Null, or none, for no type.</param>
    public async Task<PricesModel> RunAsync(string? region, string? typeName, CancellationToken cancellationToken)
    {
        var inUse = await InUseAsync(cancellationToken);
        var chosen = region is not null && typeName is not null && Region.IsRegion(region)
            ? await ChosenAsync(new Region(region), typeName, cancellationToken)
            : null;
        return new PricesModel(
            inUse,
            chosen is null ? await changes.ReadAsync(clock.GetUtcNow().UtcDateTime.AddDays(-DaysOfChanges), MostChanges, cancellationToken) : [],
            chosen);
    }

    private async Task<TypePrices> ChosenAsync(Region region, string typeName, CancellationToken cancellationToken)
    {
        var found = await prices.ReadPageAsync(new PriceFilter(region, null, typeName, null), after: null, MostObservations, cancellationToken);
        return new TypePrices(region.Code, typeName, [.. found.Where(price => price.Offering.TypeName == typeName)], interruptions.Find(region, typeName));
    }

    private async Task<IReadOnlyList<TypeInUse>> InUseAsync(CancellationToken cancellationToken)
    {
        if (await reader.FindLatestAsync(cancellationToken) is not { } id)
        {
            return [];
        }

        var run = await estate.RunAsync(id, cancellationToken);
        return
        [
            .. run.Fleets
                .GroupBy(line => (line.Region.Code, line.TypeName))
                .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
                .ThenBy(group => group.Key.TypeName, StringComparer.Ordinal)
                .Select(group => new TypeInUse(group.Key.Code, group.Key.TypeName, group.Count(), group.Sum(line => line.Count))),
        ];
    }
}
