using System.Data.Common;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Jobs.Quartz;
using CostOptimizer.Jobs.Retention;
using CostOptimizer.Jobs.Running;
using CostOptimizer.Jobs.Schedules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CostOptimizer.Jobs;

public static class JobServices
{
    /// <summary>
    /// Adds the engine, which enqueues and never executes. The caller adds the jobs as <see cref="IJob"/>, an
    /// <see cref="IJobStore"/>, a <see cref="DbDataSource"/> of the same database, a clock and logging, and brings the
    /// schema up to date before the engine is used.
    /// </summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, JobOptions options, JobDialect dialect)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(WorkerName.OfThisProcess());
        services.AddSingleton(provider => new JobDatabase(dialect, provider.GetRequiredService<DbDataSource>()));
        services.AddSingleton(provider => new JobLedger(provider.GetRequiredService<IJobStore>(), options.Retries, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ICronTurns, CronTurns>();
        services.AddSingleton<ScheduleLedger>();
        services.AddSingleton<JobKinds>();
        services.AddSingleton<RunningCalls>();
        services.AddSingleton<QuartzQueue>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<IJobEngine, QuartzJobEngine>();
        services.AddSingleton<IRetention, CallRetention>();
        services.AddSingleton<IJob, RetentionJob>();
        return services;
    }

    /// <summary>Adds what executes calls and takes the turns of schedules, to be called after <see cref="AddJobs"/>.</summary>
    /// <param name="schedules">By name; others that the database knows are removed at start.</param>
    public static IServiceCollection AddJobWorker(
        this IServiceCollection services, DrainOptions drain, IReadOnlyDictionary<string, ScheduleOptions> schedules)
    {
        services.AddSingleton(drain);
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<ScheduleRegistration>(provider, schedules));
        services.AddSingleton<CheckIn>();
        services.AddHostedService<JobWorker>();
        return services;
    }
}
