using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Application.Storage;
using CostOptimizer.Jobs.Schedules;
using CostOptimizer.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Jobs.Tests.Support;

/// <summary>The ledger on a database of its own, with a clock that tests move; nothing runs.</summary>
internal sealed class LedgerOnDatabase : IAsyncDisposable
{
    private readonly JobTestDatabase _database;
    private readonly ServiceProvider _services;

    private LedgerOnDatabase(JobTestDatabase database)
    {
        _database = database;
        _services = new ServiceCollection()
            .AddLogging()
            .AddStorage(storage =>
            {
                storage.Provider = database.Provider;
                storage.Path = database.Provider == StorageProvider.Sqlite ? database.Place : "";
                storage.ConnectionString = database.Provider == StorageProvider.Sqlite ? null : database.Place;
            })
            .BuildServiceProvider();
        Store = _services.GetRequiredService<IJobStore>();
        Jobs = new JobLedger(Store, new RetryPlan([TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)]), Clock);
        Schedules = new ScheduleLedger(Store, new CronTurns(), Clock);
    }

    public ManualClock Clock { get; } = new(new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc));

    public IJobStore Store { get; }

    public JobLedger Jobs { get; }

    public ScheduleLedger Schedules { get; }

    public static async Task<LedgerOnDatabase> CreateAsync(StorageProvider provider)
    {
        var ledger = new LedgerOnDatabase(await JobTestDatabase.CreateAsync(provider));
        await ledger._services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        return ledger;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
