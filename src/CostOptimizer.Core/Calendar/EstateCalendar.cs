using System.Text.Json.Serialization;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Calendar;

/// <summary>The plan of one currency month by month.</summary>
/// <param name="Months">Every month of the horizon, in order.</param>
/// <param name="NetPresentValue">Savings less one-off costs of all months, discounted to the first.</param>
public sealed record EstateCalendar(IReadOnlyList<CalendarMonth> Months, Money NetPresentValue)
{
    /// <summary>The first month, those in which something starts, is bought or ends, and the last.</summary>
    [JsonIgnore] // Part of the months.
    public IReadOnlyList<CalendarMonth> Milestones =>
        [.. Months.Where((month, index) => index == 0 || index == Months.Count - 1 || month.Starts.Count + month.Purchases.Count + month.Ended.Count > 0)];
}
