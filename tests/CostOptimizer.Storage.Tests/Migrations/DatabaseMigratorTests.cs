using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Migrations;

public sealed class DatabaseMigratorTests
{
    private static readonly IReadOnlyList<SchemaScript> Scripts = SchemaScript.Embedded("sqlite");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_NewFile_AppliesEveryScriptInOrder()
    {
        await using var database = new TemporaryDatabase();

        var applied = await database.Migrator.MigrateAsync(Cancellation);

        Assert.Equal(Scripts.Select(script => script.Name), applied);
        Assert.Equal("0001_create_schema_script", applied[0]);
        Assert.Equal(applied.Count, await database.CountAsync("SchemaScript"));
    }

    [Fact]
    public async Task Migrate_CurrentFile_AppliesNothing()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();

        Assert.Empty(await database.Migrator.MigrateAsync(Cancellation));
    }

    [Fact]
    public async Task Migrate_OlderFile_AppliesTheRestAndKeepsTheData()
    {
        await using var database = new TemporaryDatabase();
        await database.MigratorOf([.. Scripts.Take(5)]).MigrateAsync(Cancellation);
        await ExecuteAsync(database, "INSERT INTO Fleet (FleetHash, FleetId) VALUES ('h', 'kept')");

        var applied = await database.Migrator.MigrateAsync(Cancellation);

        Assert.Equal(Scripts.Skip(5).Select(script => script.Name), applied);
        Assert.Equal(1, await database.CountAsync("Fleet"));
    }

    [Fact]
    public async Task Migrate_SeveralProgramsAtOnce_ApplyEachScriptOnce()
    {
        await using var database = new TemporaryDatabase();
        var migrators = Enumerable.Range(0, 4)
            .Select(_ => database.Open(options =>
            {
                options.Path = database.Path;
                options.BusyTimeout = TimeSpan.FromSeconds(30);
            }).GetRequiredService<IDatabaseMigrator>())
            .ToArray();

        var applied = await Task.WhenAll(migrators.Select(migrator => Task.Run(() => migrator.MigrateAsync(Cancellation), Cancellation)));

        Assert.Equal(Scripts.Select(script => script.Name), applied.SelectMany(names => names).Order(StringComparer.Ordinal));
        Assert.Equal(Scripts.Count, await database.CountAsync("SchemaScript"));
    }

    [Fact]
    public async Task Migrate_FileOfANewerProgram_IsRefusedByName()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        await ExecuteAsync(database, "INSERT INTO SchemaScript VALUES ('9999_from_the_future', 'x', '2030-01-01T00:00:00Z')");

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.Migrator.MigrateAsync(Cancellation));

        Assert.Equal(
            $"The database {database.Path} is newer than this program: it holds the script 9999_from_the_future, which this program does not know; upgrade the program or use another database.",
            exception.Message);
    }

    [Fact]
    public async Task Migrate_AppliedScriptWasEdited_IsRefusedByName()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var edited = Scripts.Select(script => script.Name == "0002_create_run" ? script with { Sql = script.Sql + "-- edited" } : script);

        var exception = await Assert.ThrowsAsync<StorageException>(() => database.MigratorOf([.. edited]).MigrateAsync(Cancellation));

        Assert.StartsWith("The script 0002_create_run of this program differs from the one that was applied", exception.Message, StringComparison.Ordinal);
        Assert.Contains(database.Path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_ScriptFailsHalfWay_LeavesNothingOfIt()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var broken = new SchemaScript("9000_broken", "CREATE TABLE Half (Id INTEGER); INSERT INTO Nowhere VALUES (1);");

        var exception = await Assert.ThrowsAsync<StorageException>(
            () => database.MigratorOf([.. Scripts, broken]).MigrateAsync(Cancellation));

        Assert.Contains("no such table: Nowhere", exception.Message, StringComparison.Ordinal);
        Assert.Equal(Scripts.Count, await database.CountAsync("SchemaScript"));
        Assert.Equal(0, await database.CountAsync("sqlite_master WHERE name = 'Half'"));
    }

    [Fact]
    public async Task Migrate_ScriptsThatSayTheyAreSafeToRunAgain_RunTwice()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var safe = Scripts.Where(script => script.Sql.Split('\n')[0].EndsWith("Safe to run again.", StringComparison.Ordinal)).ToArray();

        foreach (var script in safe)
        {
            await ExecuteAsync(database, script.Sql);
        }

        Assert.NotEmpty(safe);
        Assert.Equal(Scripts.Count, await database.CountAsync("SchemaScript"));
    }

    private static async Task ExecuteAsync(TemporaryDatabase database, string sql)
    {
        await using var connection = database.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
