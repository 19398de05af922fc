using System.Text.Json;
using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.LoadTests;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.LoadTests;

public sealed class SqlLoadTestStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Add_SameContentTwice_IsKeptOnceToTheDigit(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = database.Services.GetRequiredService<ILoadTestStore>();
        var import = new LoadTestImport(
            new string('a', 64), "vocoder \0 'quoted'", "ada", Samples.Monday, [new LoadTest("T4", "our-vocoder", Precision.Fp16, 4, 1.0 / 3, null, "line 2")]);
        var entry = AuditEntry.Of(new Actor("ada", Role.Analyst, null), Samples.Monday, "benchmark.import", import.Id, null, null);

        Assert.True(await store.AddAsync(import, entry, Cancellation));
        Assert.False(await store.AddAsync(import, AuditEntry.Of(new Actor("bob", null, null), Samples.Monday, "benchmark.import", import.Id, null, null), Cancellation));

        Assert.Equal(
            JsonSerializer.Serialize(import, ResultJson.Compact),
            JsonSerializer.Serialize(Assert.Single(await store.ReadAsync(Cancellation)), ResultJson.Compact));
        Assert.Equal(1, await database.CountAsync("AuditEntry"));
    }

    [Theory]
    [EveryEngine]
    public async Task Read_Again_ParsesOnlyWhatIsNew(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var store = database.Services.GetRequiredService<ILoadTestStore>();
        await ImportAsync("a", "T4");
        var first = Assert.Single(await store.ReadAsync(Cancellation));

        await ImportAsync("b", "A10G");
        var both = await store.ReadAsync(Cancellation);

        Assert.Same(first.Tests, both[0].Tests);
        Assert.Equal(["T4", "A10G"], both.SelectMany(import => import.Tests).Select(test => test.Device));

        Task ImportAsync(string id, string device) => store.AddAsync(
            new LoadTestImport(id, "tests", "ada", Samples.Monday, [new LoadTest(device, "vocoder", Precision.Fp16, 4, 1, null, "line 1")]),
            AuditEntry.Of(new Actor("ada", Role.Analyst, null), Samples.Monday, "benchmark.import", id, null, null),
            Cancellation);
    }
}
