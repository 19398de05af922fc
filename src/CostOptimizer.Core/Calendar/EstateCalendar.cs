using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Calendar;

/// <summary>The plan of one currency month by month.</summary>
/// <param name="Months">Every month of the horizon, in order.</param>
/// <param name="NetPresentValue">Savings less one-off costs of all months, discounted to the first.</param>
public sealed record EstateCalendar(IReadOnlyList<CalendarMonth> Months, Money NetPresentValue);
