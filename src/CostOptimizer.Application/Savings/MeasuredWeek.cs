using CostOptimizer.Core.Realised;

namespace CostOptimizer.Application.Savings;

/// <summary>All that was measured of one week; it is stored whole.</summary>
/// <param name="WeekUtc">Monday 00:00 UTC.</param>
/// <param name="RunIds">Analyses that it stands on, in the order of time.</param>
public sealed record MeasuredWeek(DateTime WeekUtc, IReadOnlyList<string> RunIds, IReadOnlyList<SavingWeek> Savings, IReadOnlyList<EstateSaving> Totals)
{
    /// <summary>What the week's simulated bill says of every fleet.</summary>
    public IReadOnlyList<WeekCost> Costs { get; init; } = [];
}
