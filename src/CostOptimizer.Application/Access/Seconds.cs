namespace CostOptimizer.Application.Access;

internal static class Seconds
{
    /// <returns>The present instant, UTC, to the second as stores keep it.</returns>
    public static DateTime UtcSecond(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }
}
