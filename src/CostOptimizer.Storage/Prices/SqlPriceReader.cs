using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Prices;

/// <summary>
/// Pages by key: the next page is sought, not counted off. Rows are taken one by one until the page is full, since no
/// one clause that ends an answer is known to all engines.
/// </summary>
internal sealed class SqlPriceReader(IDatabase database) : IPriceReader
{
    // Region codes lie between these in every engine's order.
    private const string FirstRegion = "";
    private const string LastRegion = "zzzz";

    public Task<IReadOnlyList<StoredPrice>> ReadPageAsync(PriceFilter filter, PriceMark? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return database.ReadAsync<IReadOnlyList<StoredPrice>>(
            async connection =>
            {
                var prices = new List<StoredPrice>(limit);
                await foreach (var row in connection.QueryUnbufferedAsync<PriceRow>(PriceRow.SelectPage, Question(filter, after)).WithCancellation(cancellationToken))
                {
                    // Engines compare letters in their own ways; what was asked for is meant to the letter.
                    if (IsAskedFor(row, filter))
                    {
                        prices.Add(row.ToPrice());
                        if (prices.Count == limit)
                        {
                            break;
                        }
                    }
                }

                return prices;
            },
            cancellationToken);
    }

    private static object Question(PriceFilter filter, PriceMark? after)
    {
        var (type, option) = (Askable(filter.TypePrefix), Askable(filter.OptionPrefix));
        return new
        {
            FromRegion = filter.Region?.Code ?? after?.Region ?? FirstRegion,
            ToRegion = filter.Region?.Code ?? LastRegion,
            Service = filter.Service is { } service ? EnumText.Of(service) : null,
            TypePrefix = type,
            PrefixLength = type?.Length ?? 0,
            OptionPrefix = option,
            OptionLength = option?.Length ?? 0,
            AfterRegion = after?.Region,
            AfterService = after?.Service,
            AfterType = after?.TypeName,
            AfterPlatform = after?.Platform,
            AfterTenancy = after?.Tenancy,
            AfterOption = after?.Option,
            AfterFirstSeenUtc = after?.FirstSeenUtc,
        };
    }

    // No engine compares a NUL like another, some refuse it; what comes before it asks widely enough.
    private static string? Askable(string? text) => text?.Split('\0')[0];

    private static bool IsAskedFor(PriceRow row, PriceFilter filter) =>
        (filter.Region is null || row.Region == filter.Region?.Code)
        && (filter.TypePrefix is null || row.TypeName.StartsWith(filter.TypePrefix, StringComparison.Ordinal))
        && (filter.OptionPrefix is null || row.PurchaseOption.StartsWith(filter.OptionPrefix, StringComparison.Ordinal));
}
