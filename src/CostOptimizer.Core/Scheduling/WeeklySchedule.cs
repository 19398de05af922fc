namespace CostOptimizer.Core.Scheduling;

/// <summary>A timetable: how many instances run in each hour of the week.</summary>
/// <param name="Instances">168 values from Monday midnight, local time; 0 is off.</param>
/// <param name="Zone">The zone whose weeks these are.</param>
public sealed record WeeklySchedule(ScheduleMode Mode, IReadOnlyList<int> Instances, TimeZoneInfo Zone)
{
    public int Most => Instances.Max();

    public int OnHours => Instances.Count(instances => instances > 0);

    /// <summary>Instance-hours a week.</summary>
    public int InstanceHours => Instances.Sum();

    public int At(DateTime hourUtc) => Instances[WeekClock.HourOf(hourUtc, Zone)];

    /// <summary>The same switching times with another number of instances while on.</summary>
    public WeeklySchedule WithCount(int count) => this with { Instances = [.. Instances.Select(instances => instances > 0 ? count : 0)] };
}
