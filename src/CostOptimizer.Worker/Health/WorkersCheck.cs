using System.Globalization;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Application.Storage;
using CostOptimizer.Worker.Serving;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CostOptimizer.Worker.Health;

/// <summary>
/// Somebody carries out jobs. A process that should do so itself is not ready without; one that only serves pages is, and says that
/// orders wait.
/// </summary>
internal sealed class WorkersCheck(IJobStore store, ServeOptions serve, TimeProvider clock) : IHealthCheck
{
    // Many check-ins, since clocks of several machines differ a little.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var workers = await store.ListWorkersAsync(cancellationToken);
            if (workers.Any(worker => clock.GetUtcNow().UtcDateTime - worker.SeenAtUtc <= LongestSilence))
            {
                return HealthCheckResult.Healthy();
            }

            var since = workers.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" since {workers.Max(worker => worker.SeenAtUtc):yyyy-MM-dd HH:mm:ss} UTC");
            var reason = $"No worker has checked in{since}: start one; until then jobs wait.";
            return serve.Is(ServeRole.Worker) ? HealthCheckResult.Unhealthy(reason) : HealthCheckResult.Degraded(reason);
        }
        catch (StorageException exception)
        {
            return HealthCheckResult.Unhealthy(exception.Message);
        }
    }
}
