using CostOptimizer.Application.Reading;
using CostOptimizer.Storage.Databases;
using Dapper;

namespace CostOptimizer.Storage.Prices;

internal sealed class SqlPriceChangeReader(IDatabase database) : IPriceChangeReader
{
    // Rates are compared as texts or decimals of the same scale: an observation is only written when its rate differs.
    private const string SelectChanges = """
        SELECT Region, Service, TypeName, Platform, Tenancy, PurchaseOption, FirstSeenUtc, LastSeenUtc, Rate, Currency, Source, RateBefore, CurrencyBefore
        FROM (SELECT Region, Service, TypeName, Platform, Tenancy, PurchaseOption, FirstSeenUtc, LastSeenUtc, Rate, Currency, Source, RateBefore, CurrencyBefore,
                ROW_NUMBER() OVER (ORDER BY FirstSeenUtc DESC, Region, Service, TypeName, Platform, Tenancy, PurchaseOption) AS Place
              FROM (SELECT Region, Service, TypeName, Platform, Tenancy, PurchaseOption, FirstSeenUtc, LastSeenUtc, Rate, Currency, Source,
                      LAG(Rate) OVER (PARTITION BY Region, Service, TypeName, Platform, Tenancy, PurchaseOption ORDER BY FirstSeenUtc) AS RateBefore,
                      LAG(Currency) OVER (PARTITION BY Region, Service, TypeName, Platform, Tenancy, PurchaseOption ORDER BY FirstSeenUtc) AS CurrencyBefore
                    FROM PriceObservation
                    WHERE SUBSTRING(PurchaseOption, 1, 5) <> 'spot ') AS Followed
              WHERE RateBefore IS NOT NULL AND FirstSeenUtc >= @SinceUtc) AS Newest
        WHERE Place <= @Limit
        ORDER BY Place
        """;

    public Task<IReadOnlyList<PriceChange>> ReadAsync(DateTime sinceUtc, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return database.ReadAsync<IReadOnlyList<PriceChange>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<PriceRow, RateBeforeRow, PriceChange>(
                    new CommandDefinition(SelectChanges, new { SinceUtc = sinceUtc, Limit = limit }, cancellationToken: cancellationToken),
                    (price, before) => new PriceChange(price.ToPrice(), before.ToRate()),
                    splitOn: nameof(RateBeforeRow.RateBefore));
                return [.. rows];
            },
            cancellationToken);
    }
}
