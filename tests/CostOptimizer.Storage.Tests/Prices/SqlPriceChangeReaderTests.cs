using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Prices;

public sealed class SqlPriceChangeReaderTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Region Ireland = new("eu-west-1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Read_PricesThatChanged_GivesEachWithTheRateBeforeNewestFirst(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await ObserveAsync(database, Noon, Rates(1m, 2m, spot: 0.3m));
        await ObserveAsync(database, Noon.AddDays(1), Rates(1m, 1.5m, spot: 0.4m));
        await ObserveAsync(database, Noon.AddDays(2), Rates(1.1m, 1.5m, spot: 0.5m));

        var changes = await Reader(database).ReadAsync(Noon, 10, Cancellation);

        Assert.Equal(
            [("g4dn.xlarge", 1m, 1.1m, 0.1m, Noon.AddDays(2)), ("g5.xlarge", 2m, 1.5m, -0.25m, Noon.AddDays(1))],
            changes.Select(change => (change.Price.Offering.TypeName, change.Before.PerHour.Amount, change.Price.Rate.PerHour.Amount, change.Share!.Value, change.Price.FirstSeenUtc)));
    }

    [Theory]
    [EveryEngine]
    public async Task Read_ALaterStartOrASmallerLimit_GivesTheNewestOnly(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await ObserveAsync(database, Noon, Rates(1m, 2m, spot: 0.3m));
        await ObserveAsync(database, Noon.AddDays(1), Rates(1m, 1.5m, spot: 0.3m));
        await ObserveAsync(database, Noon.AddDays(2), Rates(1.1m, 1.5m, spot: 0.3m));

        Assert.Equal("g4dn.xlarge", Assert.Single(await Reader(database).ReadAsync(Noon.AddDays(2), 10, Cancellation)).Price.Offering.TypeName);
        Assert.Equal("g4dn.xlarge", Assert.Single(await Reader(database).ReadAsync(Noon, 1, Cancellation)).Price.Offering.TypeName);
    }

    private static IPriceChangeReader Reader(TemporaryDatabase database) => database.Services.GetRequiredService<IPriceChangeReader>();

    private static Task ObserveAsync(TemporaryDatabase database, DateTime at, RegionPrices prices) => database.Prices.ObserveAsync([prices], at, Cancellation);

    private static RegionPrices Rates(decimal g4dn, decimal g5, decimal spot)
    {
        var key = OfferingKey.LinuxShared(Ireland, "g5.xlarge");
        return new RegionPrices(
            Ireland,
            [new PriceQuote(OfferingKey.LinuxShared(Ireland, "g4dn.xlarge"), HourlyRate.Usd(g4dn), "price list", Noon, null), new PriceQuote(key, HourlyRate.Usd(g5), "price list", Noon, null)],
            [],
            [new SpotOffer(key, "euw1-az1", HourlyRate.Usd(spot), HourlyRate.Usd(spot), HourlyRate.Usd(spot), new Window(Noon.AddDays(-1), Noon), "spot history")],
            []);
    }
}
