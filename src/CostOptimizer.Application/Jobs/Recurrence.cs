namespace CostOptimizer.Application.Jobs;

/// <summary>When a job recurs.</summary>
/// <param name="Cron">Seconds, minutes, hours, day of month, month, day of week, for example <c>0 0 6 ? * MON</c>.</param>
/// <param name="Zone">The wall clock that <paramref name="Cron"/> is read by, daylight saving included.</param>
public sealed record Recurrence(string Cron, TimeZoneInfo Zone);
