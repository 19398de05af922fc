using CostOptimizer.Simulator.Metrics;

namespace CostOptimizer.Simulator.Tests.Metrics;

public sealed class RetentionRulesTests
{
    private static readonly DateTime Now = new(2026, 11, 2, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(4, 30, false)]
    [InlineData(14 * 24, 60, true)]
    [InlineData(16 * 24, 60, false)]
    [InlineData(16 * 24, 300, true)]
    [InlineData(62 * 24, 900, true)]
    [InlineData(64 * 24, 300, false)]
    [InlineData(64 * 24, 3600, true)]
    [InlineData(455 * 24, 3600, true)]
    [InlineData(456 * 24, 3600, false)]
    [InlineData(1, 61, false)]
    [InlineData(1, 0, false)]
    public void IsServed_AgeInHoursAndPeriod_FollowsTheRetentionTable(int hours, int period, bool served) =>
        Assert.Equal(served, RetentionRules.IsServed(Now.AddHours(-hours), Now, period));
}
