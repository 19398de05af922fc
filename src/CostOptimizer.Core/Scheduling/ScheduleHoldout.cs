namespace CostOptimizer.Core.Scheduling;

/// <summary>What a timetable would have missed: each whole week in turn is left out, and the rest decides when to run in it.</summary>
public static class ScheduleHoldout
{
    /// <param name="hours">In the order of time.</param>
    /// <param name="learn">Learns from some of the hours; null stands for running all the time.</param>
    /// <param name="perInstance">Demand that one instance carries, in the unit of the hours' demand.</param>
    /// <param name="most">Instances that run without a timetable: what they would miss is not the timetable's fault.</param>
    /// <returns>
    /// The largest share of a left-out week's demand that found too few instances, 0..1; null with fewer than two whole weeks.
    /// </returns>
    public static double? WorstUnserved(
        IReadOnlyList<ObservedHour> hours, Func<IReadOnlyList<ObservedHour>, WeeklySchedule?> learn, double perInstance, int most)
    {
        // Whole weeks are counted back from the end, like those of the demand; what is left at the start only teaches.
        var weeks = hours.Count / WeekClock.HoursPerWeek;
        return weeks < 2
            ? null
            : Enumerable.Range(0, weeks).Max(week => Unserved(hours, hours.Count - ((week + 1) * WeekClock.HoursPerWeek), learn, perInstance, most));
    }

    private static double Unserved(
        IReadOnlyList<ObservedHour> hours, int start, Func<IReadOnlyList<ObservedHour>, WeeklySchedule?> learn, double perInstance, int most)
    {
        ObservedHour[] week = [.. hours.Skip(start).Take(WeekClock.HoursPerWeek)];
        var demand = week.Sum(hour => hour.Demand);
        if (demand == 0 || learn([.. hours.Take(start), .. hours.Skip(start + WeekClock.HoursPerWeek)]) is not { } schedule)
        {
            return 0;
        }

        return week.Sum(hour => Math.Max(0, Math.Min(hour.Demand, most * perInstance) - (schedule.At(hour.HourUtc) * perInstance))) / demand;
    }
}
