using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Calendar;

/// <summary>One month of the plan in one currency, by one simulation of everything.</summary>
/// <param name="MonthUtc">Its first day.</param>
/// <param name="Starts">Fleets that change in it, by id.</param>
/// <param name="Purchases">What is bought in it, by id: the first month's as in the plan's purchases, later ones under the month and what they are.</param>
/// <param name="Ended">Commitments, owned or bought, that no longer run from this month on.</param>
/// <param name="Before">What the month costs if nothing is done and commitments end without being renewed.</param>
/// <param name="Planned">The same with the changes started and the purchases made by then; upfront fees are spread over their terms.</param>
/// <param name="OneOff">Due in it for the changes that start; unknown ones are left out.</param>
/// <param name="Cumulative">Saved since the first month, one-off costs taken off, not discounted.</param>
public sealed record CalendarMonth(
    DateTime MonthUtc,
    IReadOnlyList<FleetId> Starts,
    IReadOnlyList<string> Purchases,
    IReadOnlyList<string> Ended,
    Money Before,
    Money Planned,
    Money OneOff,
    Money Cumulative);
