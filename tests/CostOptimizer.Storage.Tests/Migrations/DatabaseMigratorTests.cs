using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Migrations;
using CostOptimizer.Storage.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Migrations;

public sealed class DatabaseMigratorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [EveryEngine]
    public async Task Migrate_NewDatabase_AppliesEveryScriptInOrder(Engine engine)
    {
        await using var database = await TemporaryDatabase.EmptyAsync(engine);

        var applied = await database.Migrator.MigrateAsync(Cancellation);

        Assert.Equal(database.Scripts.Select(script => script.Name), applied);
        Assert.Equal("0001_create_schema_script", applied[0]);
        Assert.Equal(applied.Count, await database.CountAsync("SchemaScript"));
    }

    [Theory]
    [EveryEngine]
    public async Task Migrate_CurrentDatabase_AppliesNothing(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);

        Assert.Empty(await database.Migrator.MigrateAsync(Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Migrate_OlderDatabase_AppliesTheRestAndKeepsTheData(Engine engine)
    {
        await using var database = await TemporaryDatabase.EmptyAsync(engine);
        await database.MigratorOf([.. database.Scripts.Take(5)]).MigrateAsync(Cancellation);
        await database.ExecuteAsync("INSERT INTO Fleet (FleetHash, FleetId) VALUES ('h', 'kept')");

        var applied = await database.Migrator.MigrateAsync(Cancellation);

        Assert.Equal(database.Scripts.Skip(5).Select(script => script.Name), applied);
        Assert.Equal(1, await database.CountAsync("Fleet"));
    }

    [Theory]
    [EveryEngine]
    public async Task ListPending_OlderThenCurrentDatabase_NamesTheRestThenNothing(Engine engine)
    {
        await using var database = await TemporaryDatabase.EmptyAsync(engine);
        await database.MigratorOf([.. database.Scripts.SkipLast(2)]).MigrateAsync(Cancellation);

        Assert.Equal(database.Scripts.TakeLast(2).Select(script => script.Name), await database.Migrator.ListPendingAsync(Cancellation));
        await database.Migrator.MigrateAsync(Cancellation);
        Assert.Empty(await database.Migrator.ListPendingAsync(Cancellation));
    }

    [Theory]
    [EveryEngine]
    public async Task Migrate_SeveralProgramsAtOnce_ApplyEachScriptOnce(Engine engine)
    {
        await using var database = await TemporaryDatabase.EmptyAsync(engine);
        var migrators = Enumerable.Range(0, 4)
            .Select(_ => database.Open(options => options.BusyTimeout = TimeSpan.FromSeconds(30)).GetRequiredService<IDatabaseMigrator>())
            .ToArray();

        var applied = await Task.WhenAll(migrators.Select(migrator => Task.Run(() => migrator.MigrateAsync(Cancellation), Cancellation)));

        Assert.Equal(database.Scripts.Select(script => script.Name), applied.SelectMany(names => names).Order(StringComparer.Ordinal));
        Assert.Equal(database.Scripts.Count, await database.CountAsync("SchemaScript"));
    }

    [Theory]
    [EveryEngine]
    public async Task Migrate_DatabaseOfANewerProgram_IsRefusedByName(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        await database.ExecuteAsync("INSERT INTO SchemaScript (Name, Sha256, AppliedAtUtc) VALUES ('9999_from_the_future', 'x', '2030-01-01T00:00:00Z')");

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.Migrator.MigrateAsync(Cancellation));

        Assert.Equal(
            $"The database {database.Name} is newer than this program: it holds the script 9999_from_the_future, which this program does not know; upgrade the program or use another database.",
            exception.Message);
    }

    [Theory]
    [EveryEngine]
    public async Task Migrate_AppliedScriptWasEdited_IsRefusedByName(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var edited = database.Scripts.Select(script => script.Name == "0002_create_run" ? script with { Sql = script.Sql + "-- edited" } : script);

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.MigratorOf([.. edited]).MigrateAsync(Cancellation));

        Assert.StartsWith("The script 0002_create_run of this program differs from the one that was applied", exception.Message, StringComparison.Ordinal);
        Assert.Contains(database.Name, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [EveryEngine]
    public async Task Migrate_ScriptFailsHalfWay_LeavesNothingOfIt(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var broken = new SchemaScript("9000_broken", "CREATE TABLE Half (Id INT); INSERT INTO Nowhere VALUES (1);");

        var exception = await Assert.ThrowsAsync<StorageException>(
            () => database.MigratorOf([.. database.Scripts, broken]).MigrateAsync(Cancellation));

        Assert.Contains("Nowhere", exception.Message, StringComparison.Ordinal);
        Assert.Equal(database.Scripts.Count, await database.CountAsync("SchemaScript"));
        Assert.False(await database.HasTableAsync("Half"));
    }

    [Theory]
    [EveryEngine]
    public async Task Migrate_ScriptsThatSayTheyAreSafeToRunAgain_RunTwice(Engine engine)
    {
        await using var database = await TemporaryDatabase.MigratedAsync(engine);
        var safe = database.Scripts.Where(script => script.Sql.Split('\n')[0].EndsWith("Safe to run again.", StringComparison.Ordinal)).ToArray();

        foreach (var script in safe)
        {
            await database.ExecuteAsync(script.Sql);
        }

        Assert.NotEmpty(safe);
        Assert.Equal(database.Scripts.Count, await database.CountAsync("SchemaScript"));
    }
}
