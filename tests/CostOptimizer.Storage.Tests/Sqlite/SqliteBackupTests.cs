using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Sqlite;
using CostOptimizer.Storage.Tests.Engines;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Tests.Sqlite;

public sealed class SqliteBackupTests
{
    [Fact]
    public async Task BackUp_WhileAWriterHoldsTheFile_HoldsWhatWasCommittedInOneFile()
    {
        await using var database = await TemporarySqliteFile.MigratedAsync();
        var backup = database.Path + ".backup";
        await using (var writer = database.Connect())
        {
            await writer.ExecuteAsync("CREATE TABLE Kept (Number INTEGER); INSERT INTO Kept VALUES (1), (2), (3)");
            await using var transaction = writer.BeginTransaction(deferred: false);
            await writer.ExecuteAsync("INSERT INTO Kept VALUES (4)", transaction: transaction);

            await new SqliteBackup(database.Database).BackUpAsync(backup, TestContext.Current.CancellationToken);
        }

        Assert.Equal(3, await CountAsync(backup));
        Assert.Equal([backup], Directory.GetFiles(Path.GetDirectoryName(backup)!, "*.backup*"));
    }

    [Fact]
    public async Task BackUp_FileExists_LeavesItAsItWas()
    {
        await using var database = await TemporarySqliteFile.MigratedAsync();
        var backup = database.Path + ".backup";
        await File.WriteAllTextAsync(backup, "last week's", TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<StorageException>(
            () => new SqliteBackup(database.Database).BackUpAsync(backup, TestContext.Current.CancellationToken));

        Assert.Equal($"The file {backup} exists; name another one, because a backup never overwrites.", exception.Message);
        Assert.Equal("last week's", await File.ReadAllTextAsync(backup, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task BackUp_NoSuchDatabase_MakesNeither()
    {
        await using var database = new TemporarySqliteFile();
        var backup = database.Path + ".backup";

        var exception = await Assert.ThrowsAsync<StorageException>(
            () => new SqliteBackup(database.Database).BackUpAsync(backup, TestContext.Current.CancellationToken));

        Assert.Contains("There is no database", exception.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(database.Path) || File.Exists(backup));
    }

    [Fact]
    public async Task BackUp_NoSuchFolder_NamesTheFile()
    {
        await using var database = await TemporarySqliteFile.MigratedAsync();
        var backup = Path.Join(Path.GetDirectoryName(database.Path), "missing", "copy.db");

        var exception = await Assert.ThrowsAsync<StorageException>(
            () => new SqliteBackup(database.Database).BackUpAsync(backup, TestContext.Current.CancellationToken));

        Assert.Contains(backup, exception.Message, StringComparison.Ordinal);
    }

    private static async Task<long> CountAsync(string path)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM Kept");
    }
}
