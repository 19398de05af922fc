using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostOptimizer.Storage.Tests;

/// <summary>A database file of its own in a folder of its own, both gone afterwards.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costoptimizer-storage-");
    private readonly List<ServiceProvider> _providers = [];

    public TemporaryDatabase(string fileName = "test.db")
    {
        Path = System.IO.Path.Join(_folder.FullName, fileName);
        Services = Open(options => options.Path = Path);
    }

    public string Path { get; }

    public string Folder => _folder.FullName;

    public ServiceProvider Services { get; }

    public IAnalysisStore Analyses => Services.GetRequiredService<IAnalysisStore>();

    public IPriceStore Prices => Services.GetRequiredService<IPriceStore>();

    public IDatabaseMigrator Migrator => Services.GetRequiredService<IDatabaseMigrator>();

    public static async Task<TemporaryDatabase> MigratedAsync()
    {
        var database = new TemporaryDatabase();
        await database.Migrator.MigrateAsync(TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>Another program on the same file, impatient so that tests of locks are quick.</summary>
    public ServiceProvider Open(Action<StorageOptions> configure)
    {
        var provider = new ServiceCollection()
            .AddLogging()
            .AddStorage(options =>
            {
                options.BusyTimeout = TimeSpan.FromMilliseconds(100);
                configure(options);
            })
            .BuildServiceProvider();
        _providers.Add(provider);
        return provider;
    }

    public DatabaseMigrator MigratorOf(IReadOnlyList<SchemaScript> scripts) => new(
        Services.GetRequiredService<IDatabase>(), scripts, TimeProvider.System, NullLogger<DatabaseMigrator>.Instance);

    /// <summary>A plain connection beside the room's own.</summary>
    public SqliteConnection Connect()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    public async Task<long> CountAsync(string table)
    {
        await using var connection = Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _providers)
        {
            await provider.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
