using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Jobs.Schedules;

/// <summary>Makes the schedules those of the configuration: what is not in it is removed.</summary>
internal sealed class ScheduleRegistration(
    IReadOnlyDictionary<string, ScheduleOptions> schedules, IJobEngine engine, IJobStore store, ILogger<ScheduleRegistration> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var on = schedules.Where(schedule => schedule.Value.IsOn).ToDictionary(StringComparer.Ordinal);
        foreach (var (name, options) in on)
        {
            await engine.RecurAsync(name, options.Call, options.Recurrence, cancellationToken);
        }

        foreach (var known in await store.ListSchedulesAsync(cancellationToken))
        {
            if (!on.ContainsKey(known.Name))
            {
                await engine.StopRecurringAsync(known.Name, cancellationToken);
                logger.ScheduleRemoved(known.Name);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
