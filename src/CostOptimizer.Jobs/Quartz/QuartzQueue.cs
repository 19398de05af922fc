using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Jobs.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Quartz.Impl.AdoJobStore;

namespace CostOptimizer.Jobs.Quartz;

/// <summary>What is due, and when: one trigger for each call that may run. What Quartz loses, our tables still tell.</summary>
internal sealed class QuartzQueue(
    JobDatabase database,
    JobOptions options,
    WorkerName worker,
    IServiceProvider services,
    TimeProvider clock,
    ILoggerFactory loggers) : IAsyncDisposable
{
    private const string SchedulerName = "costopt";
    private const string TablePrefix = "QRTZ_";
    private const string Calls = "calls";

    // The narrowest column that holds a trigger's name.
    private const int LongestName = 150;

    // A trigger that another process added is seen after this long.
    private static readonly TimeSpan IdleWaitTime = TimeSpan.FromSeconds(1);

    private static readonly JobKey Dispatch = new("dispatch");

    private readonly ILogger _logger = loggers.CreateLogger<QuartzQueue>();
    private readonly SemaphoreSlim _starting = new(1, 1);
    private StandaloneSchedulerFactory? _factory;
    private IScheduler? _scheduler;

    /// <summary>Begins to run what is due.</summary>
    public async Task StartAsync(CancellationToken cancellationToken) =>
        await (await SchedulerAsync(cancellationToken)).Start(cancellationToken);

    /// <summary>Takes no more calls; those that run go on.</summary>
    public async Task PauseAsync(CancellationToken cancellationToken) =>
        await (await SchedulerAsync(cancellationToken)).Standby(cancellationToken);

    /// <summary>Schedules calls for the time they are due. What fails is logged: check-ins find and mend it.</summary>
    public async Task ScheduleAsync(IEnumerable<JobRecord> due, CancellationToken cancellationToken)
    {
        foreach (var call in due)
        {
            try
            {
                var scheduler = await SchedulerAsync(cancellationToken);
                await scheduler.ScheduleTrigger(TriggerOf(call), TriggerConflict.KeepEarlier, cancellationToken);
            }
            catch (SchedulerException exception)
            {
                _logger.NotScheduled(exception, call.Id);
            }
        }
    }

    /// <returns>Those of some calls that Quartz holds no trigger for.</returns>
    public async Task<IReadOnlyList<JobRecord>> UnknownAsync(IReadOnlyList<JobRecord> calls, CancellationToken cancellationToken)
    {
        var scheduler = await SchedulerAsync(cancellationToken);
        var known = (await scheduler.GetTriggers([.. calls.Select(call => KeyOf(call.Id))], cancellationToken))
            .Where(trigger => trigger.NextFireTimeUtc is not null)
            .Select(trigger => trigger.Key)
            .ToHashSet();
        return [.. calls.Where(call => !known.Contains(KeyOf(call.Id)))];
    }

    public async ValueTask DisposeAsync()
    {
        if (_scheduler is not null)
        {
            await _scheduler.Shutdown(waitForJobsToComplete: false, CancellationToken.None);
        }

        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        _starting.Dispose();
    }

    private static TriggerKey KeyOf(string id) =>
        new(id.Length <= LongestName ? id : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}", Calls);

    private ITrigger TriggerOf(JobRecord call) => TriggerBuilder.Create(clock)
        .WithIdentity(KeyOf(call.Id))
        .ForJob(Dispatch)
        .UsingJobData(DispatchJob.CallId, call.Id)
        .StartAt(new DateTimeOffset(call.DueAtUtc))
        // However late, it is due: there is nothing to make up for.
        .WithSchedule(SimpleScheduleBuilder.Create().WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
        .Build();

    /// <summary>Made when it is first needed, after the schema was brought up to date.</summary>
    private async Task<IScheduler> SchedulerAsync(CancellationToken cancellationToken)
    {
        if (_scheduler is { } made)
        {
            return made;
        }

        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_scheduler is null)
            {
                _factory ??= QuartzSchedulerBuilder.Create(Configure).Build();
                var scheduler = await _factory.GetScheduler(cancellationToken);
                await scheduler.AddJob(JobBuilder.Create<DispatchJob>().WithIdentity(Dispatch).StoreDurably().Build(), AddJobOptions.Replacing, cancellationToken);
                _scheduler = scheduler;
            }

            return _scheduler;
        }
        finally
        {
            _starting.Release();
        }
    }

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.Services.AddSingleton(loggers);
        quartz.UseTimeProvider(clock);
        quartz.UseJobFactory(new DispatchJobFactory(services));
        quartz.UseDefaultThreadPool(options.ParallelCalls);
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = SchedulerName;
            scheduler.InstanceId = worker.Value;
            scheduler.IdleWaitTime = IdleWaitTime;
            scheduler.MaxBatchSize = options.ParallelCalls;
        });
        quartz.UsePersistentStore(Configure);
    }

    private void Configure(IPersistentStoreBuilder store)
    {
        store.UseConnectionProvider(_ => new DataSourceProvider(database));
        if (database.Dialect == JobDialect.Sqlite)
        {
            store.UseDriverDelegate(_ => new SharedSqliteDelegate());
            store.UseLockHandler(_ => new FileLock());
        }
        else
        {
            store.UseDriverDelegate(_ => new SqlServerDelegate());
            store.UseLockHandler<UpdateRowLockHandler>();
        }

        store.UseSystemTextJsonSerializer();
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = options.CheckInInterval;
            cluster.CheckinMisfireThreshold = options.TakeoverAfter;
        });
        store.ConfigureStore(settings =>
        {
            settings.TablePrefix = TablePrefix;
            settings.StoreJobDataAsStrings = true;
            settings.AcquireTriggersWithinLock = true;
        });

        // Several processes may do so at once: each statement makes only what is missing.
        store.ProvisionSchema();
    }
}
