using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Reading;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Reading;

public sealed class SqlRunSummaryReaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Read_StoredRun_SaysWhatTheWholeResultSays(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var stored = Samples.Result();
        await database.Analyses.SaveAsync(stored, Cancellation);

        var summary = (await Reader(database).ReadAsync(stored.Run.Id, Cancellation))!;

        var whole = (await database.Analyses.ReadAsync(stored.Run.Id, Cancellation))!;
        Assert.Equal(
            Json(new RunSummary(whole.Run, whole.Partitions, whole.Failures, whole.Plan.Totals, whole.ReservedInstances, whole.SavingsPlans, whole.Calls)),
            Json(summary));
        Assert.NotEmpty(summary.Totals);
    }

    [Theory]
    [EveryEngine]
    public async Task Read_UnknownRun_IsNull(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        Assert.Null(await Reader(database).ReadAsync("nothing", Cancellation));
        Assert.Null(await Reader(database).ReadAsync("no\0thing", Cancellation));
    }

    private static IRunSummaryReader Reader(TemporaryDatabase database) => database.Services.GetRequiredService<IRunSummaryReader>();

    private static string Json(RunSummary summary) => JsonSerializer.Serialize(summary, ResultJson.Compact);
}
