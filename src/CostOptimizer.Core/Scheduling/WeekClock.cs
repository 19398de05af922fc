namespace CostOptimizer.Core.Scheduling;

/// <summary>Hours of the week: 0 is Monday from midnight to one, local time.</summary>
public static class WeekClock
{
    public const int HoursPerDay = 24;

    public const int HoursPerWeek = 168;

    public static int HourOf(DateTime hourUtc, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(hourUtc, zone);
        var day = ((int)local.DayOfWeek + 6) % 7;
        return (day * HoursPerDay) + local.Hour;
    }

    /// <summary>The hour of the week, and before it the one that the clock skipped to get there, which so counts as seen.</summary>
    public static IEnumerable<int> HoursOf(DateTime hourUtc, TimeZoneInfo zone)
    {
        var hour = HourOf(hourUtc, zone);
        return zone.GetUtcOffset(hourUtc) > zone.GetUtcOffset(hourUtc.AddHours(-1)) ? [(hour + HoursPerWeek - 1) % HoursPerWeek, hour] : [hour];
    }
}
