using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Storage;
using CostOptimizer.Jobs.Schedules;
using CostOptimizer.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Jobs.TestWorker;

/// <summary>The storage, the engine and jobs that leave traces; started.</summary>
public sealed class TestProgram : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestProgram(ServiceProvider services) => _services = services;

    public IServiceProvider Services => _services;

    public IJobEngine Engine => _services.GetRequiredService<IJobEngine>();

    /// <param name="provider"><c>Sqlite</c> or <c>SqlServer</c>.</param>
    /// <param name="database">A path or a connection string.</param>
    /// <param name="traces">A folder.</param>
    public static async Task<TestProgram> StartAsync(
        string provider, string database, string traces, int parallelCalls, bool isWorker, TimeSpan drain, Action<IServiceCollection>? configure = null, JobOptions? options = null)
    {
        var isSqlite = provider == nameof(StorageProvider.Sqlite);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true));
        services.AddSingleton(TimeProvider.System);
        services.AddStorage(storage =>
        {
            storage.Provider = isSqlite ? StorageProvider.Sqlite : StorageProvider.SqlServer;
            storage.Path = isSqlite ? database : "";
            storage.ConnectionString = isSqlite ? null : database;
        });
        services.AddSingleton<IJob>(new TraceJob("trace", traces, isExclusive: false));
        services.AddSingleton<IJob>(new TraceJob("trace-alone", traces, isExclusive: true));
        services.AddSingleton<IJob>(new FailJob());
        options ??= new JobOptions
        {
            ParallelCalls = parallelCalls,
            CheckInInterval = TimeSpan.FromMilliseconds(300),
            TakeoverAfter = TimeSpan.FromSeconds(3),
            RetryDelays = [TimeSpan.Zero, TimeSpan.FromSeconds(1)],
        };
        services.AddJobs(options, isSqlite ? JobDialect.Sqlite : JobDialect.SqlServer);
        if (isWorker)
        {
            services.AddJobWorker(new DrainOptions(drain), new Dictionary<string, ScheduleOptions>(StringComparer.Ordinal));
        }

        configure?.Invoke(services);
        var program = new TestProgram(services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
        await program._services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(CancellationToken.None);
        foreach (var hosted in program._services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        return program;
    }

    public async Task StopAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StopAsync(CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
