using CostOptimizer.Application.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Storage.Tests.Databases;

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
        await using var database = new TemporaryDatabase(name);

        await database.Migrator.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.True(new FileInfo(database.Path).Length > 0);
    }

    [Fact]
    public async Task Open_AnyConnection_WritesAheadAndChecksForeignKeys()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var sqlite = database.Services.GetRequiredService<Storage.Databases.IDatabase>();

        Assert.Equal("wal", await ScalarAsync(sqlite, "PRAGMA journal_mode"));
        Assert.Equal("1", await ScalarAsync(sqlite, "PRAGMA foreign_keys"));
        Assert.Equal("100", await ScalarAsync(sqlite, "PRAGMA busy_timeout"));
    }

    [Fact]
    public async Task Write_RowOfAnUnknownRun_IsRefused()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var sqlite = database.Services.GetRequiredService<Storage.Databases.IDatabase>();

        var exception = await Assert.ThrowsAsync<StorageException>(() => sqlite.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO ApiCall VALUES (7, 'ec2', 'x', '1', 'r', 1, 1, '0', 'USD')", null, TestContext.Current.CancellationToken);
                return 0;
            },
            TestContext.Current.CancellationToken));

        Assert.Contains("FOREIGN KEY constraint failed", exception.Message, StringComparison.Ordinal);
    }

    private static Task<string> ScalarAsync(Storage.Databases.IDatabase database, string sql) => database.ReadAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!.ToString()!;
        },
        TestContext.Current.CancellationToken);
}
