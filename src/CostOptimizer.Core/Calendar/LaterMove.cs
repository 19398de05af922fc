using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Calendar;

/// <summary>What a fleet should do once the commitment that holds it has ended.</summary>
/// <param name="Count">Instances at the peak.</param>
/// <param name="StartMonthUtc">First day of the month.</param>
/// <param name="MonthlySaving">From then on, against staying without that commitment.</param>
/// <param name="NetPresentValue">As of the first month of the plan; null when the one-off cost is unknown.</param>
public sealed record LaterMove(
    ActionKind Action, string TypeName, int Count, DateTime StartMonthUtc, Money MonthlySaving, Money? OneOffCost, Money? NetPresentValue);
