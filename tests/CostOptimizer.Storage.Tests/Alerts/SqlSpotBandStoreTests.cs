using CostOptimizer.Application.Alerts;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Alerts;

public sealed class SqlSpotBandStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Save_BandsOfSomeTypes_TakeThePlaceOfTheirsAndLeaveTheOthers(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = database.Services.GetRequiredService<ISpotBandStore>();
        await store.SaveAsync(Bands(("us-east-1", "g5.xlarge", InterruptionBand.UpTo5), ("us-west-2", "g5.xlarge", InterruptionBand.UpTo10)), Cancellation);

        await store.SaveAsync(Bands(("us-east-1", "g5.xlarge", InterruptionBand.Over20)), Cancellation);

        Assert.Equal(
            new Dictionary<(string, string), InterruptionBand> { [("us-east-1", "g5.xlarge")] = InterruptionBand.Over20, [("us-west-2", "g5.xlarge")] = InterruptionBand.UpTo10 },
            await store.ReadAsync(Cancellation));
    }

    private static Dictionary<(string Region, string TypeName), SpotInterruption> Bands(params (string Region, string TypeName, InterruptionBand Band)[] bands) =>
        bands.ToDictionary(band => (band.Region, band.TypeName), band => new SpotInterruption(band.Band, "advisor", Samples.Monday));
}
