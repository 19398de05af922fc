using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Calendar;

/// <summary>A change that the calendar makes.</summary>
/// <param name="Start">Month, from 0.</param>
/// <param name="OneOff">Zero where it is unknown.</param>
internal sealed record TimedMove(FleetId Fleet, Purchase Purchase, int Start, Money OneOff);
