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

    /// <remarks>
    /// What the moves save together beyond their own is taken from the hours known of all of them, and scaled to the week as they are.
    /// </remarks>
    private static EstateSaving TotalOf(
        Currency currency, DateTime weekUtc, IReadOnlyList<(RealisedMove Move, WeekSaving Week)> measured, IReadOnlyList<RealisedSpan> spans)
    {
        var begun = measured.Where(pair => pair.Week.RollOut > 0m).Select(pair => pair.Move).ToList();
        var own = measured.Aggregate(Money.Zero(currency), (sum, pair) => sum + pair.Week.Measured!.Realised);
        var common = begun.Aggregate(spans, (known, move) => SavingMeter.KnownTo(move, known));
        var hours = common.Sum(span => span.AsRun.Hours);
        if (begun.Count == 0 || hours == 0)
        {
            return new EstateSaving(currency, weekUtc, measured.Count, own, Money.Zero(currency));
        }

        var whole = common.Sum(span => Cost(WithoutAny(begun, common, span), currency) - Cost(span.AsRun, currency));
        var parts = begun.Sum(move => new SavingSimulation(move, common, new CounterfactualHours(move.Baseline, DemandChange.Of(move.Baseline, common)), currency)
            .Under(Circumstances.AsRun).Saving);
        var together = new Money(Math.Round((whole - parts) * Baseline.HoursInWeek / hours, 12), currency);
        return new EstateSaving(currency, weekUtc, measured.Count, own, together);
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
