using CostOptimizer.Jobs.Running;
using Quartz;

namespace CostOptimizer.Jobs.Quartz;

/// <summary>The only job that Quartz knows: it runs the call that a trigger names.</summary>
internal sealed class DispatchJob(JobRunner runner) : IJob
{
    /// <summary>Names the call in the data of a trigger.</summary>
    public const string CallId = "call";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.RunAsync(context.MergedJobDataMap.GetString(CallId)!, cancellationToken);
}
