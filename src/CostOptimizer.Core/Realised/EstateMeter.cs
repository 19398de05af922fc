using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Realised;

/// <summary>Measures all moves of a week, each for itself and all of one currency together.</summary>
public static class EstateMeter
{
    /// <returns>Each move's saving, in their order, and one total for each currency in which something was measured, by code.</returns>
    public static (IReadOnlyList<WeekSaving> Weeks, IReadOnlyList<EstateSaving> Totals) Measure(
        IReadOnlyList<RealisedMove> moves, DateTime weekUtc, IReadOnlyList<RealisedSpan> spans)
    {
        var weeks = moves.Select(move => SavingMeter.Measure(move, weekUtc, spans)).ToList();
        var totals = moves.Zip(weeks, (move, week) => (Move: move, Week: week))
            .Where(pair => pair.Week.Measured is not null)
            .GroupBy(pair => pair.Week.Promised.Currency)
            .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .Select(group => TotalOf(group.Key, weekUtc, [.. group], spans));
        return (weeks, [.. totals]);
    }

    private static EstateSaving TotalOf(
        Currency currency, DateTime weekUtc, IReadOnlyList<(RealisedMove Move, WeekSaving Week)> measured, IReadOnlyList<RealisedSpan> spans)
    {
        var begun = measured.Where(pair => pair.Week.RollOut > 0m).Select(pair => pair.Move).ToList();
        var own = measured.Aggregate(Money.Zero(currency), (sum, pair) => sum + pair.Week.Measured!.Realised);
        var known = spans.Sum(span => span.AsRun.Hours);
        var saved = spans.Sum(span => Cost(WithoutAny(begun, spans, span), currency) - Cost(span.AsRun, currency));
        var total = new Money(Math.Round(saved * Baseline.HoursInWeek / known, 12), currency);
        return new EstateSaving(currency, weekUtc, measured.Count, own, total - own);
    }

    private static BillingRequest WithoutAny(IReadOnlyList<RealisedMove> moves, IReadOnlyList<RealisedSpan> spans, RealisedSpan span)
    {
        var (reserved, plans) = CommitmentsOfMove.Without(span.AsRun, moves.SelectMany(move => move.Bought));
        return span.AsRun with
        {
            Usage =
            [
                .. span.AsRun.Usage.Select(series => Less(series, moves.Sum(move => move.PortionOf(series.Key)))).OfType<UsageSeries>(),
                .. moves.SelectMany(move => new CounterfactualHours(move.Baseline, DemandChange.Of(move.Baseline, spans))
                    .Baseline(span, atTodaysDemand: true, atTodaysPrices: true)
                    .Select(series => series with { Key = $"{series.Key} as supposed" })),
            ],
            ReservedInstances = reserved,
            SavingsPlans = plans,
        };
    }

    private static UsageSeries? Less(UsageSeries series, decimal share) => share switch
    {
        <= 0m => series,
        >= 1m => null,
        _ => series with { InstanceHours = HourLevels.Of([.. series.InstanceHours.Select(value => value * (1m - share))]) },
    };

    private static decimal Cost(BillingRequest request, Currency currency) => BillingSimulator.Bill(request).In(currency)?.EffectiveCost.Amount ?? 0m;
}
