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

    // What an exception says is for the log: those who read this may be viewers.
    private static string? Reason(HealthReportEntry entry) => entry.Exception switch
    {
        null => entry.Description,
        OperationCanceledException => "It did not answer in time.",
        _ => "It failed unexpectedly; the log says how.",
    };

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ready",
        HealthStatus.Degraded => "degraded",
        _ => "not ready",
    };
}
