using CostOptimizer.Core.Scheduling;
using CostOptimizer.Core.Tests.Planning;

namespace CostOptimizer.Core.Tests.Scheduling;

/// <summary>Hand-made weeks of a fleet, from Monday 2 March 2026, UTC.</summary>
internal static class Weeks
{
    /// <param name="need">By hour of the window; null is a gap.</param>
    public static IReadOnlyList<ObservedHour> Of(int weeks, Func<int, int?> need) =>
    [
        .. Enumerable.Range(0, weeks * WeekClock.HoursPerWeek).Select(hour => new ObservedHour(Make.Monday.AddHours(hour), need(hour), need(hour) ?? 0)),
    ];

    /// <summary>Nine to five on Monday to Friday: 8 hours on each of 5 days.</summary>
    public static bool IsOffice(int hour) => hour / 24 % 7 < 5 && hour % 24 is >= 9 and < 17;
}
