using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>One week in one currency.</summary>
/// <param name="WeekUtc">Monday 00:00 UTC.</param>
/// <param name="Promised">Of the measured entries, for a week.</param>
/// <param name="OfFleets">Sum of what the entries realised.</param>
/// <param name="Together">What all moves save together beyond that, such as through commitments that they freed or share.</param>
/// <param name="Realised">The two together: one simulation of the estate without any of the moves, less what it ran.</param>
/// <param name="Difference">Fleets' sum less promised, explained.</param>
public sealed record LedgerWeek(
    DateTime WeekUtc, Currency Currency, int Measured, int Unmeasured, Money Promised, Money OfFleets, Money Together, Money Realised, SavingDifference Difference);
