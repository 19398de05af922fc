using CostOptimizer.Core.Realised;

namespace CostOptimizer.Application.Savings;

/// <summary>What a measured week says of savings, without what every fleet of the estate cost.</summary>
/// <param name="WeekUtc">Monday 00:00 UTC.</param>
/// <param name="Savings">Ordered by id.</param>
/// <param name="Totals">One per currency, by its code.</param>
public sealed record WeekSavings(DateTime WeekUtc, IReadOnlyList<SavingWeek> Savings, IReadOnlyList<EstateSaving> Totals);
