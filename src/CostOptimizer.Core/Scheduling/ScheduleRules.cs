namespace CostOptimizer.Core.Scheduling;

/// <summary>How a weekly timetable is learnt.</summary>
public sealed record ScheduleRules
{
    public static ScheduleRules Default { get; } = new();

    /// <summary>Weeks repeat in this zone, daylight saving included.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Hours before a rise of demand in which instances start: 0 to 24.</summary>
    public int LeadHours { get; init; } = 1;

    /// <summary>Hours after a fall of demand in which instances stay: 0 to 24.</summary>
    public int LagHours { get; init; } = 1;

    /// <summary>No block of the week is shorter, up or down: 1 to 24 hours.</summary>
    public int MinimumBlockHours { get; init; } = 3;

    /// <summary>Times that an hour of the week must have been seen to say anything: 1 or more.</summary>
    public int MinimumWeeks { get; init; } = 2;
}
