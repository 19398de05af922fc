using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Savings;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Realised;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Weekly;

/// <summary>Reads the stores for one week and hands what they hold to <see cref="WeeklyComputation"/>.</summary>
public sealed class WeeklyRecords(IAnalysisStore analyses, IResultReader results, IWeeklySource source, ISavingsStore savings)
{
    /// <returns>The last week that had ended, in the zone, when the newest analysis read the estate; null without an analysis.</returns>
    public async Task<IsoWeek?> LastWeekAsync(TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var newest = await results.FindLatestAsync(cancellationToken) is { } id ? await results.ReadIndexAsync(id, cancellationToken) : null;
        return newest is null ? null : IsoWeek.Of(newest.Run.Window.ToUtc, zone).Previous;
    }

    /// <param name="asOfUtc">Decisions after it do not count; null for all that were made before the following week was over.</param>
    /// <returns>Null when no stored analysis tells of the week.</returns>
    public async Task<WeeklyRecord?> ReadAsync(
        IsoWeek week, TimeZoneInfo zone, WeeklyScope scope, DateTime? asOfUtc, CancellationToken cancellationToken)
    {
        var window = week.HoursIn(zone);
        if (await ChooseAsync(window, cancellationToken) is not { } chosen || await analyses.ReadAsync(chosen.Id, cancellationToken) is not { } result)
        {
            return null;
        }

        var before = await BeforeAsync(week.Previous, zone, scope, chosen, cancellationToken);
        var last = week.Next.HoursIn(zone).ToUtc;
        var decisions = await source.ReadDecisionsAsync(asOfUtc < last ? asOfUtc.Value : last, cancellationToken);
        var newest = decisions.GroupBy(decision => decision.Fleet).ToDictionary(same => same.Key, same => same.MaxBy(decision => decision.Version)!);
        var inScope = scope.CoversEverything() ? newest : InScope(newest, result, scope);
        return WeeklyComputation.Of(new WeeklyMaterial(
            week,
            zone,
            scope,
            result,
            before.Week,
            inScope,
            [.. decisions.Where(decision => window.Contains(decision.DecidedAtUtc))],
            await PromisedAsync(inScope.Values, cancellationToken),
            await source.ReadCallsAsync(
                new Window(before.Run?.StartedAtUtc.AddSeconds(1) ?? (chosen.StartedAtUtc < window.FromUtc ? chosen.StartedAtUtc : window.FromUtc), chosen.StartedAtUtc.AddSeconds(1)),
                cancellationToken))
        {
            Realised = await RealisedAsync(week, result, scope, cancellationToken),
        });
    }

    /// <summary>
    /// What the ledger of savings measured of the week, which there is Monday to Monday in UTC whatever the record's zone, per month of 730 hours. Of
    /// a part of the estate it is the sum of its fleets' own savings.
    /// </summary>
    private async Task<IReadOnlyList<Figure<Money>>?> RealisedAsync(IsoWeek week, AnalysisResult result, WeeklyScope scope, CancellationToken cancellationToken)
    {
        var monday = DateTime.SpecifyKind(week.FirstDay.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc);
        var measured = (await savings.ReadWeeksAsync(monday, cancellationToken)).FirstOrDefault(stored => stored.WeekUtc == monday);
        if (measured is null)
        {
            return null;
        }

        var inScope = result.Plan.Fleets.Where(fleet => scope.Holds(fleet.Fleet)).Select(fleet => fleet.Fleet.Id).ToHashSet();
        var totals = scope.CoversEverything()
            ? measured.Totals.Select(total => total.Total)
            : measured.Savings
                .Where(saving => saving.Saving.Measured is not null && inScope.Contains(saving.Saving.Fleet))
                .GroupBy(saving => saving.Saving.Promised.Currency)
                .Select(same => same.Aggregate(Money.Zero(same.Key), (sum, saving) => sum + saving.Saving.Measured!.Realised));
        return
        [
            .. totals.Select(total => new Figure<Money>(
                total * HoursPer.Month / Baseline.HoursInWeek,
                new FigureSource(null, FormattableString.Invariant($"savings.weeks[{monday:yyyy-MM-dd}].realised"), "× 730 ÷ 168"))),
        ];
    }

    private async Task<AnalysisRun?> ChooseAsync(Window window, CancellationToken cancellationToken) =>
        WeeklyRunChoice.Choose(await source.FindRunsAsync(window, cancellationToken), window);

    /// <summary>Of a part of the estate only decisions on its present fleets count: a fleet that is gone has no tags any more.</summary>
    private static Dictionary<FleetId, Decision> InScope(Dictionary<FleetId, Decision> newest, AnalysisResult result, WeeklyScope scope) =>
        result.Plan.Fleets
            .Where(fleet => scope.Holds(fleet.Fleet) && newest.ContainsKey(fleet.Fleet.Id))
            .ToDictionary(fleet => fleet.Fleet.Id, fleet => newest[fleet.Fleet.Id]);

    private async Task<(AnalysisRun? Run, WeekBefore? Week)> BeforeAsync(
        IsoWeek week, TimeZoneInfo zone, WeeklyScope scope, AnalysisRun after, CancellationToken cancellationToken)
    {
        var chosen = await ChooseAsync(week.HoursIn(zone), cancellationToken);

        // One run may be the best that there is for both weeks: that would compare it with itself.
        return chosen is not null && chosen.StartedAtUtc < after.StartedAtUtc && await analyses.ReadAsync(chosen.Id, cancellationToken) is { } result
            ? (chosen, WeeklyComputation.AsBefore(result, week, zone, scope))
            : (null, null);
    }

    /// <summary>As somebody was promised it: the run of the decision, read once each.</summary>
    private async Task<IReadOnlyDictionary<Guid, Money>> PromisedAsync(IEnumerable<Decision> newest, CancellationToken cancellationToken)
    {
        var promised = new Dictionary<Guid, Money>();
        foreach (var run in newest.Where(decision => decision.Kind == DecisionKind.Implemented).GroupBy(decision => decision.RunId, StringComparer.Ordinal).OrderBy(run => run.Key, StringComparer.Ordinal))
        {
            var lines = (await results.ReadIndexAsync(run.Key, cancellationToken))?.Fleets.ToDictionary(line => line.Recommendation.Id, StringComparer.Ordinal);
            foreach (var decision in run)
            {
                if (lines?.GetValueOrDefault(decision.RecommendationId)?.Recommendation.Savings is { } savings)
                {
                    promised.Add(decision.Id, savings.P50);
                }
            }
        }

        return promised;
    }
}
