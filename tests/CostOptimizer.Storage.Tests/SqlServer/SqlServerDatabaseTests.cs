using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Tests.Analyses;
using CostOptimizer.Storage.Tests.Engines;
using CostOptimizer.Storage.Tests.TSql;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.SqlServer;

public sealed class SqlServerDatabaseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OptionalScripts_RunTwice_ChangeNoResult()
    {
        Assert.SkipWhen(EveryEngineAttribute.WhyNoSqlServer is not null, EveryEngineAttribute.WhyNoSqlServer ?? "");
        await using var database = await TemporaryDatabase.MigratedAsync(Engine.SqlServer);
        var before = Samples.Result(Samples.Run("run-1"), Samples.Fleet("vocoder", Samples.Hours(24)));
        var after = Samples.Result(Samples.Run("run-2", startHour: 48), Samples.Fleet("vocoder", Samples.Hours(24, from: 2)));
        await database.Analyses.SaveAsync(before, Cancellation);

        foreach (var script in TSqlSources.OptionalScripts.Concat(TSqlSources.OptionalScripts))
        {
            await database.ExecuteAsync(script.Sql);
        }

        await database.Analyses.SaveAsync(after, Cancellation);
        Assert.Equal(Json(before), Json(await database.Analyses.ReadAsync("run-1", Cancellation)));
        Assert.Equal(Json(after), Json(await database.Analyses.ReadAsync("run-2", Cancellation)));
        Assert.Equal(26, await database.CountAsync("FleetHour")); // hours 0..23, then 24 and 25
    }

    [Fact]
    public async Task Write_WritersOfDifferentKinds_DoNotWaitForEachOther()
    {
        Assert.SkipWhen(EveryEngineAttribute.WhyNoSqlServer is not null, EveryEngineAttribute.WhyNoSqlServer ?? "");
        await using var database = await TemporaryDatabase.MigratedAsync(Engine.SqlServer);
        var other = database.Open().GetRequiredService<IDatabase>();

        var answer = await database.Database.WriteAsync(
            WriterLock.Analyses,
            _ => other.WriteAsync(WriterLock.Prices, _ => Task.FromResult(42), Cancellation),
            Cancellation);

        Assert.Equal(42, answer);
    }

    [Fact]
    public async Task Save_ValueLongerThanItsColumn_NamesTheTableAndWritesNothing()
    {
        Assert.SkipWhen(EveryEngineAttribute.WhyNoSqlServer is not null, EveryEngineAttribute.WhyNoSqlServer ?? "");
        await using var database = await TemporaryDatabase.MigratedAsync(Engine.SqlServer);
        var result = Samples.Result(Samples.Run(new string('r', 65))); // the column has 64

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.Analyses.SaveAsync(result, Cancellation));

        Assert.StartsWith($"The database {database.Name} cannot hold a value of dbo.Run (", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, await database.CountAsync("Run"));
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ResultJson.Indented);
}
