namespace CostOptimizer.Core.Scheduling;

/// <summary>
/// Learns a weekly timetable from the past. What was not seen counts as needed: an hour of the week is off only where it
/// was seen in enough weeks, in all of them without any demand.
/// </summary>
public static class ScheduleLearner
{
    /// <summary>All or nothing: on in every hour of the week in which anything was ever asked.</summary>
    /// <param name="count">Instances while on, 1 or more.</param>
    /// <returns>Null when the fleet is never, or always, off: there is no timetable to follow.</returns>
    public static WeeklySchedule? OnOff(IReadOnlyList<ObservedHour> hours, int count, ScheduleRules rules)
    {
        int[] need = [.. NeedByHour(hours, most: 1, rules).Select(instances => Math.Min(instances, 1))];
        var on = WeekShape.Smooth(need, rules);
        return on.All(hour => hour > 0) || on.All(hour => hour == 0)
            ? null
            : new WeeklySchedule(ScheduleMode.OnOff, [.. on.Select(hour => hour * count)], rules.Zone);
    }

    /// <summary>The largest need of each hour of the week, never above the count that the whole window asks for.</summary>
    /// <param name="most">Instances for the peak, which stand in for hours that are not known.</param>
    /// <returns>Null when every hour needs the same.</returns>
    public static WeeklySchedule? Capacity(IReadOnlyList<ObservedHour> hours, int most, ScheduleRules rules)
    {
        var counts = WeekShape.Smooth(NeedByHour(hours, most, rules), rules);
        return counts.Distinct().Count() == 1 ? null : new WeeklySchedule(ScheduleMode.Capacity, counts, rules.Zone);
    }

    private static int[] NeedByHour(IReadOnlyList<ObservedHour> hours, int most, ScheduleRules rules)
    {
        var seen = hours
            .SelectMany(hour => WeekClock.HoursOf(hour.HourUtc, rules.Zone), (hour, ofWeek) => (OfWeek: ofWeek, hour.Need))
            .ToLookup(hour => hour.OfWeek, hour => hour.Need);
        return [.. Enumerable.Range(0, WeekClock.HoursPerWeek).Select(hour => NeedOf([.. seen[hour]], most, rules.MinimumWeeks))];
    }

    private static int NeedOf(int?[] needs, int most, int minimumWeeks) =>
        needs.Length < minimumWeeks || needs.Any(need => need is null)
            ? most
            : Math.Min(most, needs.Max()!.Value);
}
