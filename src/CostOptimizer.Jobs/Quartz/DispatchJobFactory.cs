using CostOptimizer.Jobs.Running;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Extensibility;

namespace CostOptimizer.Jobs.Quartz;

/// <summary>Makes the only job that Quartz knows, when it first runs: the runner itself needs the queue.</summary>
internal sealed class DispatchJobFactory(IServiceProvider services) : IJobFactory
{
    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
        new(new JobScope(new DispatchJob(services.GetRequiredService<JobRunner>()), null));

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => default;
}
