using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>Sums stored weeks into entries and weeks of the ledger.</summary>
internal static class LedgerEntries
{
    /// <param name="newest">Of the fleet's decisions; null without any.</param>
    public static LedgerEntry Of(TrackedSaving saving, IReadOnlyList<SavingWeek> weeks, Decision? newest)
    {
        var baseline = saving.Baseline;
        var currency = baseline.PromisedPerMonth.Currency;
        var rollOut = RollOut.Of(baseline, [.. weeks.SelectMany(week => week.Seen).DistinctBy(seen => seen.RunId).OrderBy(seen => seen.AtUtc)]);
        WeekSaving[] measured = [.. weeks.Select(week => week.Saving).Where(week => week.Measured is not null)];
        var marked = newest is { Kind: DecisionKind.Implemented } && newest.RecommendationId == baseline.RecommendationId ? newest.ImplementedAtUtc ?? newest.DecidedAtUtc : (DateTime?)null;
        return new LedgerEntry(
            saving.Id,
            baseline.RecommendationId,
            baseline.Fleet,
            baseline.Action,
            saving.Headline,
            StageOf(rollOut, marked, measured.Any(week => week.RollOut >= RollOutShare.Done)),
            saving.Origin,
            baseline.RunId,
            baseline.SinceUtc,
            marked,
            LedgerRollOut.Of(rollOut),
            baseline.PromisedPerMonth,
            measured.Length == 0 ? null : measured[^1].Measured!.Realised * HoursPer.Month / Baseline.HoursInWeek,
            Sum(currency, measured.Select(week => week.Promised)),
            Sum(currency, measured.Select(week => week.Measured!.Realised)),
            Sum(currency, measured.Select(week => week.Measured!.Baseline)),
            Sum(currency, measured.Select(week => week.Measured!.Paid)),
            Sum(currency, measured.Select(week => week.Measured!.SavedElsewhere)),
            Sum(currency, measured.Select(week => week.Measured!.Difference)),
            baseline.OneOffCost,
            measured.Length,
            measured.Count(week => week.IsScaled),
            weeks.Count - measured.Length,
            [.. Notes(saving, rollOut, marked, weeks, measured)]);
    }

    public static LedgerEntry Open(FleetLine line, string runId, Decision? newest, DateTime nowUtc)
    {
        var (recommendation, promised) = (line.Recommendation, line.Recommendation.Savings!.P50);
        var nothing = Money.Zero(promised.Currency);
        var state = Decision.StateOf(recommendation.Id, newest, nowUtc);
        return new LedgerEntry(
            recommendation.Id,
            recommendation.Id,
            line.Id,
            recommendation.Action,
            recommendation.Headline,
            state == RecommendationState.Open ? SavingStage.Identified : state == RecommendationState.Accepted ? SavingStage.Accepted : SavingStage.InProgress,
            null,
            runId,
            state == RecommendationState.Open ? null : newest!.DecidedAtUtc,
            state == RecommendationState.Implemented ? newest!.ImplementedAtUtc : null,
            LedgerRollOut.Of(RollOut.NotBegun),
            promised,
            null,
            nothing,
            nothing,
            nothing,
            nothing,
            nothing,
            Nothing(promised.Currency),
            recommendation.OneOffCost,
            0,
            0,
            0,
            []);
    }

    public static IEnumerable<LedgerWeek> WeeksOf(WeekSavings week) => week.Savings
        .GroupBy(saving => saving.Saving.Promised.Currency)
        .OrderBy(same => same.Key.Code, StringComparer.Ordinal)
        .Select(same =>
        {
            WeekSaving[] measured = [.. same.Select(saving => saving.Saving).Where(saving => saving.Measured is not null)];
            var own = Sum(same.Key, measured.Select(saving => saving.Measured!.Realised));
            var together = week.Totals.FirstOrDefault(total => total.Currency == same.Key)?.Together ?? Money.Zero(same.Key);
            return new LedgerWeek(
                week.WeekUtc,
                same.Key,
                measured.Length,
                same.Count() - measured.Length,
                Sum(same.Key, measured.Select(saving => saving.Promised)),
                own,
                together,
                own + together,
                Sum(same.Key, measured.Select(saving => saving.Measured!.Difference)));
        });

    private static SavingStage StageOf(RollOut rollOut, DateTime? marked, bool isMeasured) =>
        rollOut.RolledBack is not null ? SavingStage.RolledBack
        : rollOut.Share >= RollOutShare.Done && isMeasured ? SavingStage.Realised
        : rollOut.Share > 0m || marked is not null ? SavingStage.InProgress
        : SavingStage.Accepted;

    private static IEnumerable<string> Notes(
        TrackedSaving saving, RollOut rollOut, DateTime? marked, IReadOnlyList<SavingWeek> weeks, IReadOnlyList<WeekSaving> measured)
    {
        if (saving.Origin == SavingOrigin.Detected)
        {
            yield return $"Nobody marked it as implemented; it was detected by the analysis {rollOut.Begun?.RunId ?? "after " + saving.Baseline.RunId}.";
        }

        if (marked is not null && rollOut.Begun is null && weeks.Any(week => week.Seen.Count > 0))
        {
            yield return $"It is marked as implemented, but the analysis {weeks.SelectMany(week => week.Seen).Last().RunId} sees nothing of it.";
        }

        if (rollOut.RolledBack is { } undone)
        {
            yield return $"The analysis {undone.RunId} saw that it was undone.";
        }

        if (measured.Count > 0 && measured[^1].Basis == DemandBasis.Held && saving.Baseline.Action != Core.Planning.ActionKind.Terminate)
        {
            yield return "Today's demand could not be compared with the baseline's, so the baseline's demand is held.";
        }

        if (weeks.Select(week => week.Saving).LastOrDefault(week => week.Measured is null) is { } last)
        {
            yield return FormattableString.Invariant($"The week of {last.WeekUtc:yyyy-MM-dd} was not measured: {last.WhyUnmeasured}");
        }
    }

    private static Money Sum(Currency currency, IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);

    private static SavingDifference Sum(Currency currency, IEnumerable<SavingDifference> differences) =>
        differences.Aggregate(Nothing(currency), (sum, difference) => sum + difference);

    private static SavingDifference Nothing(Currency currency)
    {
        var nothing = Money.Zero(currency);
        return new SavingDifference(nothing, nothing, nothing, nothing, nothing, nothing);
    }
}
