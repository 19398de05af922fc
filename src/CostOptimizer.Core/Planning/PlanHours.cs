using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>The hours of a planning window.</summary>
internal static class PlanHours
{
    /// <exception cref="ArgumentException">The window does not start and end on the hour.</exception>
    public static IReadOnlyList<DateTime> Of(Window window)
    {
        if (window.FromUtc.Ticks % TimeSpan.TicksPerHour != 0 || window.ToUtc.Ticks % TimeSpan.TicksPerHour != 0)
        {
            throw new ArgumentException($"A plan needs a window of whole hours, not {window.FromUtc:O} to {window.ToUtc:O}.", nameof(window));
        }

        return [.. Enumerable.Range(0, (int)window.Length.TotalHours).Select(hour => window.FromUtc.AddHours(hour))];
    }
}
