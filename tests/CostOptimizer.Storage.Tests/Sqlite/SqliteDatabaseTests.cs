using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Tests.Engines;

namespace CostOptimizer.Storage.Tests.Sqlite;

public sealed class SqliteDatabaseTests
{
    [Theory]
    [InlineData("with space.db")]
    [InlineData("ünïcode 数据库 🗄.db")]
    [InlineData("a;Mode=Memory;Password=x.db")]
    [InlineData("quote'and\"double.db")]
    [InlineData(":memory:")]
    [InlineData("file:elsewhere?mode=memory")]
    [InlineData("missing/folders/below.db")]
    public async Task Migrate_UnusualPath_IsAFileOfThatName(string name)
    {
        await using var database = new TemporarySqliteFile(name);

        await database.Migrator.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.True(new FileInfo(database.Path).Length > 0);
    }

    [Fact]
    public async Task Open_AnyConnection_WritesAheadAndChecksForeignKeys()
    {
        await using var database = await TemporarySqliteFile.MigratedAsync();
        var sqlite = database.Database;

        Assert.Equal("wal", await ScalarAsync(sqlite, "PRAGMA journal_mode"));
        Assert.Equal("1", await ScalarAsync(sqlite, "PRAGMA foreign_keys"));
        Assert.Equal("100", await ScalarAsync(sqlite, "PRAGMA busy_timeout"));
    }

    private static Task<string> ScalarAsync(IDatabase database, string sql) => database.ReadAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!.ToString()!;
        },
        TestContext.Current.CancellationToken);
}
