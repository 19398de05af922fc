using CostOptimizer.Worker.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CostOptimizer.Worker.Tests.Health;

public sealed class ReadinessDocumentTests
{
    [Fact]
    public void Of_ChecksThatFailInEachWay_TellsReasonsAndNoException()
    {
        var entries = new Dictionary<string, HealthReportEntry>
        {
            ["data"] = new(HealthStatus.Degraded, "The newest usage is old.", TimeSpan.Zero, null, null),
            ["database"] = new(HealthStatus.Unhealthy, "A timeout occurred while running check.", TimeSpan.Zero, new OperationCanceledException(), null),
            ["workers"] = new(HealthStatus.Unhealthy, "Password=hunter2", TimeSpan.Zero, new InvalidOperationException("Password=hunter2"), null),
        };

        var document = ReadinessDocument.Of(new HealthReport(entries, TimeSpan.Zero));

        Assert.Equal("not ready", document.Status);
        Assert.Equal(
            [
                new("data", "degraded", "The newest usage is old."),
                new("database", "not ready", "It did not answer in time."),
                new("workers", "not ready", "It failed unexpectedly; the log says how."),
            ],
            document.Checks);
    }
}
