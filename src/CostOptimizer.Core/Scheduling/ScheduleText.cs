using System.Globalization;

namespace CostOptimizer.Core.Scheduling;

/// <summary>A timetable in a reader's words: <c>Mon-Fri 07:00-20:00 (UTC)</c>.</summary>
public static class ScheduleText
{
    private const int Days = 7;

    private static readonly string[] Names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>The blocks in which anything runs, with the counts where they vary.</summary>
    public static string Of(WeeklySchedule schedule)
    {
        string[] days = [.. Enumerable.Range(0, Days).Select(day => Day(schedule, day))];
        List<string> parts = [];
        for (var first = 0; first < Days;)
        {
            var last = first;
            while (last + 1 < Days && days[last + 1] == days[first])
            {
                last++;
            }

            if (days[first].Length > 0)
            {
                parts.Add($"{(first == last ? Names[first] : $"{Names[first]}-{Names[last]}")} {days[first]}");
            }

            first = last + 1;
        }

        return $"{string.Join("; ", parts)} ({schedule.Zone.Id})";
    }

    private static string Day(WeeklySchedule schedule, int day)
    {
        List<string> blocks = [];
        for (var from = 0; from < WeekClock.HoursPerDay;)
        {
            var count = At(schedule, day, from);
            var to = from + 1;
            while (to < WeekClock.HoursPerDay && At(schedule, day, to) == count)
            {
                to++;
            }

            if (count > 0)
            {
                var times = string.Create(CultureInfo.InvariantCulture, $"{from:00}:00-{to:00}:00");
                blocks.Add(schedule.Mode == ScheduleMode.Capacity ? string.Create(CultureInfo.InvariantCulture, $"{times} {count}") : times);
            }

            from = to;
        }

        return string.Join(", ", blocks);
    }

    private static int At(WeeklySchedule schedule, int day, int hour) => schedule.Instances[(day * WeekClock.HoursPerDay) + hour];
}
