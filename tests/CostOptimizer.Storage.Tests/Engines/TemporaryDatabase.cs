using CostOptimizer.Application.Access;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Migrations;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostOptimizer.Storage.Tests.Engines;

/// <summary>A database of its own on one engine, gone afterwards.</summary>
internal abstract class TemporaryDatabase : IAsyncDisposable
{
    private readonly List<ServiceProvider> _providers = [];
    private ServiceProvider? _services;

    /// <summary>The program under test on this database.</summary>
    public ServiceProvider Services => _services ??= Open();

    public IDatabase Database => Services.GetRequiredService<IDatabase>();

    public string Name => Database.Name;

    public IAnalysisStore Analyses => Services.GetRequiredService<IAnalysisStore>();

    public IOrderStore Orders => Services.GetRequiredService<IOrderStore>();

    public IPriceStore Prices => Services.GetRequiredService<IPriceStore>();

    public IApiKeyStore ApiKeys => Services.GetRequiredService<IApiKeyStore>();

    public IAccountStore Accounts => Services.GetRequiredService<IAccountStore>();

    public IAuditLog AuditLog => Services.GetRequiredService<IAuditLog>();

    public IDatabaseMigrator Migrator => Services.GetRequiredService<IDatabaseMigrator>();

    /// <summary>The scripts that the program carries for this engine.</summary>
    public IReadOnlyList<SchemaScript> Scripts => SchemaScript.Embedded(Database.ScriptFolder);

    public static async Task<TemporaryDatabase> EmptyAsync(Engine engine) =>
        engine == Engine.Sqlite ? new TemporarySqliteFile() : await TemporaryServerDatabase.CreateAsync();

    public static async Task<TemporaryDatabase> MigratedAsync(Engine engine)
    {
        var database = await EmptyAsync(engine);
        await database.Migrator.MigrateAsync(TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>Another program on the same database, impatient so that tests of locks are quick.</summary>
    public ServiceProvider Open(Action<StorageOptions>? configure = null)
    {
        var provider = new ServiceCollection()
            .AddLogging()
            .AddStorage(options =>
            {
                options.BusyTimeout = TimeSpan.FromMilliseconds(100);
                Configure(options);
                configure?.Invoke(options);
            })
            .BuildServiceProvider();
        _providers.Add(provider);
        return provider;
    }

    public DatabaseMigrator MigratorOf(IReadOnlyList<SchemaScript> scripts) =>
        new(Database, scripts, TimeProvider.System, NullLogger<DatabaseMigrator>.Instance);

    public Task<int> ExecuteAsync(string sql) => Database.ReadAsync(
        connection => connection.ExecuteAsync(new CommandDefinition(sql, cancellationToken: TestContext.Current.CancellationToken)),
        TestContext.Current.CancellationToken);

    public Task<long> CountAsync(string table) => ScalarAsync($"SELECT COUNT(*) FROM {table}", null);

    public async Task<bool> HasTableAsync(string table) => await ScalarAsync(Database.SelectHasTable, new { Table = table }) != 0;

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _providers)
        {
            await provider.DisposeAsync();
        }

        await DropAsync();
    }

    /// <summary>Points the program at this database.</summary>
    protected abstract void Configure(StorageOptions options);

    protected abstract ValueTask DropAsync();

    private Task<long> ScalarAsync(string sql, object? parameters) => Database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(
            new CommandDefinition(sql, parameters, cancellationToken: TestContext.Current.CancellationToken)),
        TestContext.Current.CancellationToken);
}
