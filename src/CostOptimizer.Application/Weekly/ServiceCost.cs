using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>What this service itself asked of AWS since the week before was told. Where it runs is not known to it, so that is no part of it.</summary>
/// <param name="Runs">Analyses after the one of the week before, or since the week began, up to the one of this week.</param>
/// <param name="Charges">What AWS charges for the calls: one per currency, ordered by code.</param>
public sealed record ServiceCost(int Runs, long Calls, IReadOnlyList<Figure<Money>> Charges)
{
    /// <param name="calls">Of analyses that started in one span of time.</param>
    public static ServiceCost Of(IReadOnlyList<RunCalls> calls) => new(
        calls.Select(run => run.RunId).Distinct(StringComparer.Ordinal).Count(),
        calls.Sum(run => run.Calls),
        [
            .. calls
                .GroupBy(run => run.Cost.Currency)
                .OrderBy(same => same.Key.Code, StringComparer.Ordinal)
                .Select(same => new Figure<Money>(
                    same.Aggregate(Money.Zero(same.Key), (sum, run) => sum + run.Cost),
                    new FigureSource(null, "calls[].cost", "sum over the analyses that are counted"))),
        ]);
}
