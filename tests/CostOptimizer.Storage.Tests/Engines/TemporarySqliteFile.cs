using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Tests.Engines;

/// <summary>A file in a folder of its own.</summary>
internal sealed class TemporarySqliteFile(string fileName = "test.db") : TemporaryDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costoptimizer-storage-");

    public string Path => System.IO.Path.Join(_folder.FullName, fileName);

    public static async Task<TemporarySqliteFile> MigratedAsync()
    {
        var database = new TemporarySqliteFile();
        await database.Migrator.MigrateAsync(TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>A plain connection beside the room's own.</summary>
    public SqliteConnection Connect()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    protected override void Configure(StorageOptions options) => options.Path = Path;

    protected override ValueTask DropAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
