using System.Globalization;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CostOptimizer.Worker.Health;

/// <summary>What is told is new enough, by the window of the rule <see cref="AlertKind.StaleData"/>. Old data is served all the same.</summary>
internal sealed class DataAgeCheck(IResultReader reader, AlertOptions alerts, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var (now, longest) = (clock.GetUtcNow().UtcDateTime, new AlertRules(alerts).Of(AlertKind.StaleData).Window);
            var stale = (await reader.ReadFreshnessAsync(cancellationToken))
                .Where(account => account.NewestDataUtc is { } newest && now - newest > longest)
                .OrderBy(account => account.NewestDataUtc)
                .ToList();
            return stale.Count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The newest usage of account {stale[0].AccountId} is {(now - stale[0].NewestDataUtc!.Value).TotalHours:0} hours old{(stale.Count == 1 ? "" : $", and that of {stale.Count - 1} more is too old")}: see the failures of the newest analysis."));
        }
        catch (StorageException exception)
        {
            return HealthCheckResult.Unhealthy(exception.Message);
        }
    }
}
