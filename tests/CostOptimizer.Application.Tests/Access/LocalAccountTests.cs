using CostOptimizer.Application.Access;

namespace CostOptimizer.Application.Tests.Access;

public sealed class LocalAccountTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, null)]
    [InlineData(4, null)]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    [InlineData(10, 960)] // 30 s × 2^5
    [InlineData(1_000_000, 960)]
    public void LockedUntil_AfterFailuresInARow_DoublesToSixteenMinutes(int failures, int? seconds)
    {
        var account = new LocalAccount("grace", Role.Viewer, Noon, "Ada", null, failures, Noon, null);

        Assert.Equal(seconds is { } some ? Noon.AddSeconds(some) : null, account.LockedUntilUtc);
    }
}
