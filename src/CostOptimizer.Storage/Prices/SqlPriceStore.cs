using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Storage.Prices;

internal sealed class SqlPriceStore(IDatabase database, ILogger<SqlPriceStore> logger) : IPriceStore
{
    public async Task ObserveAsync(IReadOnlyList<RegionPrices> prices, DateTime observedAtUtc, CancellationToken cancellationToken)
    {
        var observed = ObservedPrices.Of(prices);
        if (observed.Count == 0)
        {
            return;
        }

        var added = await database.WriteAsync(
            WriterLock.Prices,
            session => ObserveAsync(session, observed, UtcDateTimeHandler.ToSecond(observedAtUtc), cancellationToken),
            cancellationToken);
        logger.PricesObserved(observed.Count, added);
    }

    public async Task<IReadOnlyList<StoredPrice>> ReadAsync(string? region, string? typePrefix, CancellationToken cancellationToken)
    {
        // No engine compares a NUL like another, some refuse it; what comes before it asks widely enough.
        var asked = typePrefix?.Split('\0')[0];
        var question = new { Region = region?.Split('\0')[0], TypePrefix = asked, PrefixLength = asked?.Length ?? 0 };
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<PriceRow>(
                new CommandDefinition(PriceRow.Select, question, cancellationToken: cancellationToken)),
            cancellationToken);
        return
        [
            .. rows
                .Where(row => (region is null || row.Region == region)
                    && (typePrefix is null || row.TypeName.StartsWith(typePrefix, StringComparison.Ordinal)))
                .Select(row => row.ToPrice())
                .OrderBy(price => price.Offering.Region.Code, StringComparer.Ordinal)
                .ThenBy(price => price.Offering.Service)
                .ThenBy(price => price.Offering.TypeName, StringComparer.Ordinal)
                .ThenBy(price => price.Option, StringComparer.Ordinal)
                .ThenBy(price => price.Offering.Platform, StringComparer.Ordinal)
                .ThenBy(price => price.Offering.Tenancy, StringComparer.Ordinal)
                .ThenBy(price => price.FirstSeenUtc),
        ];
    }

    public async Task<WantedPrices?> ReadWantedAsync(Region region, Window spotWindow, CancellationToken cancellationToken)
    {
        var known = (await database.ReadAsync(
            connection => connection.QueryAsync<KnownOffering>(
                new CommandDefinition(KnownOffering.Select, new { Region = region.Code, OptionPrefix = PurchaseOptionText.SpotPrefix, OptionLength = PurchaseOptionText.SpotPrefix.Length }, cancellationToken: cancellationToken)),
            cancellationToken)).AsList();
        return known.Count == 0 ? null : KnownOffering.ToWanted(known, spotWindow);
    }

    /// <returns>How many prices were new or had changed.</returns>
    private static async Task<int> ObserveAsync(
        Session session,
        IReadOnlyDictionary<PriceKey, (HourlyRate Rate, string Source)> observed,
        DateTime atUtc,
        CancellationToken cancellationToken)
    {
        var regions = observed.Keys.Select(key => key.Offering.Region.Code).Distinct(StringComparer.Ordinal);
        var stored = (await session.QueryAsync<PriceRow>(PriceRow.SelectNewest, new { Regions = regions.ToArray() }, cancellationToken))
            .Select(row => row.ToPrice())
            .ToDictionary(price => new PriceKey(price.Offering, price.Option));

        List<PriceRow> extended = [];
        List<PriceRow> added = [];
        foreach (var (key, (rate, source)) in observed)
        {
            var newest = stored.GetValueOrDefault(key);
            if (newest is null || (newest.Rate != rate && newest.LastSeenUtc < atUtc))
            {
                added.Add(PriceRow.From(new StoredPrice(key.Offering, key.Option, rate, source, atUtc, atUtc)));
            }
            else if (newest.Rate == rate && newest.LastSeenUtc < atUtc)
            {
                extended.Add(PriceRow.From(newest with { LastSeenUtc = atUtc }));
            }

            // What is left was seen no later than what is stored: a repeated or late report, and history is told already.
        }

        await session.ExecuteAsync(PriceRow.Extend, extended, cancellationToken);
        await session.InsertAsync(PriceRow.Insert, added, cancellationToken);
        return added.Count;
    }
}
