using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Reading;
using CostOptimizer.Worker.Demo;
using CostOptimizer.Worker.Health;
using CostOptimizer.Worker.Tests.Support;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CostOptimizer.Worker.Tests.Health;

public sealed class DataAgeCheckTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Check_NothingOlderThan36Hours_IsWell() =>
        Assert.Equal((HealthStatus.Healthy, null), await CheckAsync(new("111122223333", Noon.AddHours(-36)), new("777788889999", null)));

    [Fact]
    public async Task Check_TwoAccountsTooOld_NamesTheOldest() =>
        Assert.Equal(
            (HealthStatus.Degraded, "The newest usage of account 444455556666 is 48 hours old, and that of 1 more is too old: see the failures of the newest analysis."),
            await CheckAsync(new("111122223333", Noon.AddHours(-37)), new("444455556666", Noon.AddDays(-2)), new("777788889999", Noon)));

    private static async Task<(HealthStatus Status, string? Reason)> CheckAsync(params AccountFreshness[] accounts)
    {
        var result = await new DataAgeCheck(new Freshness(accounts), new AlertOptions(), new EstateClock(Noon))
            .CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        return (result.Status, result.Description);
    }
}
