using CostOptimizer.Core.Demand;

namespace CostOptimizer.Web.Dashboard.Pages.OneFleet;

/// <summary>A day of a fleet, for those who read the numbers and not the picture.</summary>
/// <param name="Mean">Busy devices, over the hours with data; null without any.</param>
/// <param name="Peak">Busiest five minutes.</param>
/// <param name="Missing">Hours without data.</param>
internal sealed record FleetDay(DateTime DayUtc, double? Mean, double? Peak, double InstanceHours, int Missing)
{
    public static IReadOnlyList<FleetDay> Of(IEnumerable<HourlyRollup> hours) =>
    [
        .. hours.GroupBy(hour => hour.HourUtc.Date).Select(day => new FleetDay(
            day.Key,
            day.Average(hour => hour.Mean),
            day.Max(hour => hour.Max),
            day.Sum(hour => hour.InstanceHours),
            day.Count(hour => hour.Mean is null))),
    ];
}
