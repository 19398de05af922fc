using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CostOptimizer.Worker.Health;

/// <summary>What <c>/health/ready</c> tells those who have signed in.</summary>
/// <param name="Status">ready, degraded (it serves, but something wants a look) or not ready.</param>
internal sealed record ReadinessDocument(string Status, IReadOnlyList<ReadinessDocument.Check> Checks)
{
    /// <param name="Reason">What is wrong and what to do; null when all is well.</param>
    internal sealed record Check(string Name, string Status, string? Reason);

    public static ReadinessDocument Of(HealthReport report) => new(
        Word(report.Status),
        [.. report.Entries.Select(entry => new Check(entry.Key, Word(entry.Value.Status), entry.Value.Status == HealthStatus.Healthy ? null : Reason(entry.Value)))]);

    private static string Reason(HealthReportEntry entry) => entry.Description ?? "It failed; the log says how.";

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ready",
        HealthStatus.Degraded => "degraded",
        _ => "not ready",
    };
}
