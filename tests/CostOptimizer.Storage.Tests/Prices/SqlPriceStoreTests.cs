using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Tests.Engines;

namespace CostOptimizer.Storage.Tests.Prices;

public sealed class SqlPriceStoreTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Region Ireland = new("eu-west-1");
    private static readonly Region Beijing = new("cn-north-1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Observe_PriceDidNotChange_ExtendsItsValidity(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        await ObserveAsync(database, Noon, Quote("g5.xlarge", 1.006m));
        await ObserveAsync(database, Noon.AddHours(12), Quote("g5.xlarge", 1.0060000000m));

        var price = Assert.Single(await database.Prices.ReadAsync(null, null, Cancellation));
        Assert.Equal(
            new StoredPrice(
                OfferingKey.LinuxShared(Ireland, "g5.xlarge"), "on-demand", HourlyRate.Usd(1.006m), "price list", Noon, Noon.AddHours(12)),
            price);
    }

    [Theory]
    [EveryEngine]
    public async Task Observe_PriceChangedAndChangedBack_StartsANewRowEachTime(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        await ObserveAsync(database, Noon, Quote("g5.xlarge", 1.006m));
        await ObserveAsync(database, Noon.AddHours(1), Quote("g5.xlarge", 0.905m));
        await ObserveAsync(database, Noon.AddHours(2), Quote("g5.xlarge", 0.905m));
        await ObserveAsync(database, Noon.AddHours(3), Quote("g5.xlarge", 1.006m));

        var prices = await database.Prices.ReadAsync("eu-west-1", "g5.", Cancellation);
        Assert.Equal(
            [(1.006m, Noon, Noon), (0.905m, Noon.AddHours(1), Noon.AddHours(2)), (1.006m, Noon.AddHours(3), Noon.AddHours(3))],
            prices.Select(price => (price.Rate.PerHour.Amount, price.FirstSeenUtc, price.LastSeenUtc)));
    }

    [Theory]
    [EveryEngine]
    public async Task Observe_OnlyTheCurrencyChanged_StartsANewRow(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var quote = Quote("g5.xlarge", 7m);

        await ObserveAsync(database, Noon, quote);
        await ObserveAsync(database, Noon.AddHours(1), quote with { Rate = new HourlyRate(new Money(7m, Currency.Cny)) });

        var prices = await database.Prices.ReadAsync(null, null, Cancellation);
        Assert.Equal([Currency.Usd, Currency.Cny], prices.Select(price => price.Rate.Currency));
    }

    [Theory]
    [EveryEngine]
    public async Task Observe_LateReportOfAnotherPrice_DoesNotRewriteHistory(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        await ObserveAsync(database, Noon, Quote("g5.xlarge", 1.006m));
        await ObserveAsync(database, Noon.AddHours(-1), Quote("g5.xlarge", 2m));
        await ObserveAsync(database, Noon, Quote("g5.xlarge", 3m));

        var price = Assert.Single(await database.Prices.ReadAsync(null, null, Cancellation));
        Assert.Equal((1.006m, Noon, Noon), (price.Rate.PerHour.Amount, price.FirstSeenUtc, price.LastSeenUtc));
    }

    [Theory]
    [EveryEngine]
    public async Task Observe_TwoReadersOfOneRegionInAnyOrder_KeepTheSameRate(Engine engine)
    {
        await using var first = await TemporaryDatabase.MigratedAsync(engine);
        await using var second = await TemporaryDatabase.MigratedAsync(engine);
        var low = Region(Ireland, Quote("g5.xlarge", 1m));
        var high = Region(Ireland, Quote("g5.xlarge", 1.5m), Quote("g4dn.xlarge", 0.587m));

        await first.Prices.ObserveAsync([low, high], Noon, Cancellation);
        await second.Prices.ObserveAsync([high, low], Noon, Cancellation);

        var prices = await first.Prices.ReadAsync(null, null, Cancellation);
        Assert.Equal(prices, await second.Prices.ReadAsync(null, null, Cancellation));
        Assert.Equal([("g4dn.xlarge", 0.587m), ("g5.xlarge", 1.5m)], prices.Select(price => (price.Offering.TypeName, price.Rate.PerHour.Amount)));
    }

    [Theory]
    [EveryEngine]
    public async Task Observe_CommitmentsAndSpot_AreNamedForAReader(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var offering = OfferingKey.LinuxShared(Beijing, "g4dn.xlarge");
        var window = new Window(Noon.AddDays(-7), Noon);
        var prices = new RegionPrices(
            Beijing,
            [],
            [
                new CommitmentOffer(offering, CommitmentKind.StandardReservedInstance, 3, PaymentOption.AllUpfront, Cny(30_000m), new(Cny(0m)), new(Cny(10m / 9m)), "offer file", Noon),
                new CommitmentOffer(offering, CommitmentKind.Ec2InstanceSavingsPlan, 1, PaymentOption.NoUpfront, Cny(0m), new(Cny(2m)), new(Cny(2m)), "offer file", Noon),
            ],
            [new SpotOffer(offering, "cnn1-az1", new(Cny(1.1m)), new(Cny(1.3m)), new(Cny(1.2m)), window, "history")],
            []);

        await database.Prices.ObserveAsync([prices], Noon, Cancellation);

        Assert.Equal(
            [
                ("ec2 instance savings plan 1y no upfront", "CNY 2"),
                ("spot cnn1-az1 latest", "CNY 1.2"),
                ("spot cnn1-az1 mean", "CNY 1.1"),
                ("spot cnn1-az1 p90", "CNY 1.3"),
                ("standard reserved instance 3y all upfront", "CNY 1.1111111111"), // 10 ÷ 9, to AWS's ten decimals
            ],
            (await database.Prices.ReadAsync("cn-north-1", null, Cancellation)).Select(price => (price.Option, price.Rate.PerHour.ToString())));
    }

    [Theory]
    [EveryEngine("g5.", 2)]
    [EveryEngine("g5.xlarge", 1)]
    [EveryEngine("g5_", 0)]
    [EveryEngine("%", 0)]
    [EveryEngine("G5.", 0)]
    [EveryEngine("' OR '1'='1", 0)]
    [EveryEngine("g5.\0", 0)]
    [EveryEngine("", 3)]
    public async Task Read_TypePrefix_IsTakenLiterally(Engine engine, string prefix, int expected)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await ObserveAsync(database, Noon, Quote("g5.xlarge", 1m), Quote("g5.2xlarge", 2m), Quote("g5g.xlarge", 3m));

        Assert.Equal(expected, (await database.Prices.ReadAsync(null, prefix, Cancellation)).Count);
    }

    [Theory]
    [EveryEngine]
    public async Task Observe_InstantThatIsNotUtc_IsRefused(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var local = DateTime.SpecifyKind(Noon, DateTimeKind.Unspecified);

        await Assert.ThrowsAsync<ArgumentException>(() => ObserveAsync(database, local, Quote("g5.xlarge", 1m)));

        Assert.Empty(await database.Prices.ReadAsync(null, null, Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Observe_Nothing_ChangesNothing(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        await database.Prices.ObserveAsync([], Noon, Cancellation);

        Assert.Empty(await database.Prices.ReadAsync(null, null, Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task ReadWanted_WhatWasObserved_IsAskedForAgain(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var window = new Window(Noon.AddDays(-30), Noon);
        var windows = new OfferingKey(ComputeService.Ec2, Ireland, "m5.large", "RunInstances:0002", OfferingKey.SharedTenancy);
        var endpoint = new OfferingKey(ComputeService.SageMaker, Ireland, "g4dn.xlarge", OfferingKey.Linux, OfferingKey.SharedTenancy);
        var quotes = new[] { windows, endpoint }.Select(offering => new PriceQuote(offering, HourlyRate.Usd(1m), "price list", Noon, null));
        var spot = new SpotOffer(OfferingKey.LinuxShared(Ireland, "g5.xlarge"), "euw1-az1", HourlyRate.Usd(1m), HourlyRate.Usd(1m), HourlyRate.Usd(1m), window, "history");
        await database.Prices.ObserveAsync([new RegionPrices(Ireland, [.. quotes], [], [spot], [])], Noon, Cancellation);

        var wanted = await database.Prices.ReadWantedAsync(Ireland, window, Cancellation);

        Assert.Equal(["g5.xlarge", "m5.large"], wanted!.Ec2Types.Order(StringComparer.Ordinal));
        Assert.Equal(["g4dn.xlarge"], wanted.SageMakerTypes);
        Assert.Equal(["g5.xlarge"], wanted.SpotTypes);
        Assert.Equal(["RunInstances", "RunInstances:0002"], wanted.Ec2Variants.Select(variant => variant.Platform).Order(StringComparer.Ordinal));
        Assert.Equal(window, wanted.SpotWindow);
        Assert.Null(await database.Prices.ReadWantedAsync(Beijing, window, Cancellation));
    }

    private static Money Cny(decimal amount) => new(amount, Currency.Cny);

    private static PriceQuote Quote(string type, decimal rate) =>
        new(OfferingKey.LinuxShared(Ireland, type), HourlyRate.Usd(rate), "price list", Noon, null);

    private static RegionPrices Region(Region region, params PriceQuote[] quotes) => new(region, quotes, [], [], []);

    private static Task ObserveAsync(TemporaryDatabase database, DateTime atUtc, params PriceQuote[] quotes) =>
        database.Prices.ObserveAsync([Region(Ireland, quotes)], atUtc, Cancellation);
}
