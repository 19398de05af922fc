using System.Globalization;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

/// <summary>Turns the ways of giving usage into one value per hour of the window.</summary>
internal static class UsageHours
{
    private const decimal SecondsPerHour = 3_600m;

    /// <returns>Empty when the line has faults.</returns>
    public static IReadOnlyList<decimal> Of(UsageInput usage, WindowInput window, string path, Faults faults)
    {
        var given = new (string Name, bool IsGiven)[]
        {
            ("quantity", usage.Quantity is not null),
            ("hours", usage.Hours is not null),
            ("pattern", usage.Pattern is not null),
            ("instanceSeconds", usage.InstanceSeconds is not null),
            ("runs", usage.Runs is not null),
        };
        var names = given.Where(way => way.IsGiven).Select(way => way.Name).ToList();
        if (names.Count != 1)
        {
            faults.Sentence($"{path} gives {(names.Count == 0 ? "no usage" : string.Join(" and ", names))}: give exactly one of {string.Join(", ", given.Select(way => way.Name))}.");
            return [];
        }

        if (usage.ForHours is { } hours && (usage.Quantity is null || hours > window.Hours))
        {
            faults.Add($"{path}.forHours", Text(hours), $"give it with quantity only, and at most the window's {Text(window.Hours)}");
        }

        return usage.Quantity is { } quantity ? [.. Enumerable.Range(0, window.Hours).Select(hour => hour < (usage.ForHours ?? window.Hours) ? quantity : 0m)]
            : usage.Hours is not null ? Checked(usage.Hours, window, $"{path}.hours", faults)
            : usage.Pattern is { } pattern ? [.. Enumerable.Range(0, window.Hours).Select(hour => pattern[hour % pattern.Count])]
            : usage.InstanceSeconds is not null ? [.. Checked(usage.InstanceSeconds, window, $"{path}.instanceSeconds", faults).Select(seconds => seconds / SecondsPerHour)]
            : OfRuns(usage.Runs!, window, path, faults);
    }

    private static IReadOnlyList<decimal> Checked(IReadOnlyList<decimal> values, WindowInput window, string path, Faults faults)
    {
        if (values.Count == window.Hours)
        {
            return values;
        }

        faults.Add(path, $"a list of {Text(values.Count)} values", $"give one for each of the window's {Text(window.Hours)} hours, or use pattern to repeat them");
        return [];
    }

    private static decimal[] OfRuns(IReadOnlyList<RunInput> runs, WindowInput window, string path, Faults faults)
    {
        var ticks = new decimal[window.Hours];
        foreach (var (index, run) in runs.Index())
        {
            if (run.ToUtc <= run.FromUtc)
            {
                faults.Add($"{path}.runs[{Text(index)}].toUtc", Instants.Text(run.ToUtc), "give an instant after fromUtc");
                continue;
            }

            var from = Math.Max((run.FromUtc - window.FromUtc).Ticks, 0);
            var to = Math.Min((run.ToUtc - window.FromUtc).Ticks, window.Hours * TimeSpan.TicksPerHour);
            for (var hour = from / TimeSpan.TicksPerHour; hour * TimeSpan.TicksPerHour < to; hour++)
            {
                var start = hour * TimeSpan.TicksPerHour;
                ticks[hour] += (Math.Min(to, start + TimeSpan.TicksPerHour) - Math.Max(from, start)) * (decimal)run.Instances;
            }
        }

        return [.. ticks.Select(value => value / TimeSpan.TicksPerHour)];
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
