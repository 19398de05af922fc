using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Weekly;

namespace CostOptimizer.Application.Savings;

/// <summary>
/// Finds what is to be measured: recommendations that somebody accepted or marked as implemented, and those that nobody spoke of
/// but that the last analysis of one week proposed and the last of the next saw carried out.
/// </summary>
internal sealed class SavingsTracking(
    IAnalysisStore analyses, IResultReader results, IWeeklySource source, ISavingsStore store, BaselineCapture capture)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <param name="runs">Analyses of the whole estate, in the order of time.</param>
    /// <returns>Everything that is tracked, with what was found now.</returns>
    public async Task<IReadOnlyList<TrackedSaving>> FindAsync(
        IReadOnlyList<AnalysisRun> runs, PriceHistory prices, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var known = await store.ReadTrackedAsync(cancellationToken);
        await AddAsync(known, await DecidedAsync(nowUtc, cancellationToken), SavingOrigin.Decided, prices, cancellationToken);
        known = await store.ReadTrackedAsync(cancellationToken);
        await AddAsync(known, await DetectedAsync(runs, known, cancellationToken), SavingOrigin.Detected, prices, cancellationToken);
        return await store.ReadTrackedAsync(cancellationToken);
    }

    private async Task AddAsync(
        IReadOnlyList<TrackedSaving> known, IReadOnlyList<Wanted> wanted, SavingOrigin origin, PriceHistory prices, CancellationToken cancellationToken)
    {
        var ids = known.Select(saving => saving.Id).ToHashSet(StringComparer.Ordinal);
        var missing = wanted.Where(each => !ids.Contains(TrackedSaving.IdOf(each.RecommendationId, each.SinceUtc))).ToList();
        foreach (var run in missing.GroupBy(each => each.RunId, StringComparer.Ordinal).OrderBy(run => run.Key, StringComparer.Ordinal))
        {
            // A run that is gone leaves nothing to measure against.
            if (await analyses.ReadAsync(run.Key, cancellationToken) is not { } result)
            {
                continue;
            }

            var book = prices.At(result.Run.FinishedAtUtc ?? result.Run.StartedAtUtc);
            var byId = result.Plan.Fleets.ToDictionary(analysis => analysis.Recommendation.Id, StringComparer.Ordinal);
            await store.AddAsync(
                [.. run
                    .Where(each => byId.ContainsKey(each.RecommendationId))
                    .Select(each => capture.Of(result, byId[each.RecommendationId], origin, each.SinceUtc, book))
                    .OfType<TrackedSaving>()],
                cancellationToken);
        }
    }

    /// <summary>By fleet and recommendation the first decision to do it; another decision to do it counts anew only after one against it.</summary>
    private async Task<IReadOnlyList<Wanted>> DecidedAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        var decisions = await source.ReadDecisionsAsync(nowUtc, cancellationToken);
        List<Wanted> wanted = [];
        foreach (var same in decisions.GroupBy(decision => (decision.Fleet, decision.RecommendationId)))
        {
            var isWanted = false;
            foreach (var decision in same.OrderBy(decision => decision.Version))
            {
                var isNow = decision.Kind switch
                {
                    DecisionKind.Accepted or DecisionKind.Implemented => true,
                    DecisionKind.Dismissed or DecisionKind.Snoozed => false,
                    _ => isWanted,
                };
                if (isNow && !isWanted)
                {
                    wanted.Add(new Wanted(decision.RecommendationId, decision.RunId, decision.DecidedAtUtc));
                }

                isWanted = isNow;
            }
        }

        return wanted;
    }

    private async Task<IReadOnlyList<Wanted>> DetectedAsync(
        IReadOnlyList<AnalysisRun> runs, IReadOnlyList<TrackedSaving> known, CancellationToken cancellationToken)
    {
        var lastOfWeeks = runs
            .Where(run => run.Status == RunStatus.Succeeded)
            .GroupBy(run => Weeks.Of(run.StartedAtUtc))
            .OrderBy(week => week.Key)
            .Select(week => (week.Key, Run: week.OrderBy(run => run.StartedAtUtc).ThenBy(run => run.Id, StringComparer.Ordinal).Last()))
            .ToList();
        List<Wanted> wanted = [];
        foreach (var (before, after) in lastOfWeeks.Zip(lastOfWeeks.Skip(1)).Where(pair => pair.Second.Key - pair.First.Key == Week))
        {
            var (then, now) = (await results.ReadIndexAsync(before.Run.Id, cancellationToken), await results.ReadIndexAsync(after.Run.Id, cancellationToken));
            if (then is not null && now is not null)
            {
                var byFleet = now.Fleets.ToDictionary(line => line.Id);
                wanted.AddRange(then.Fleets
                    .Where(line => known.All(saving => saving.Baseline.Fleet != line.Id || saving.Baseline.RecommendationId != line.Recommendation.Id))
                    .Where(line => IsCarriedOut(line, byFleet.GetValueOrDefault(line.Id)))
                    .Select(line => new Wanted(line.Recommendation.Id, before.Run.Id, before.Run.FinishedAtUtc ?? before.Run.StartedAtUtc)));
            }
        }

        // Told of once: a move that is undone and made again is one recommendation.
        return [.. wanted.GroupBy(each => each.RecommendationId, StringComparer.Ordinal).Select(same => same.MinBy(each => each.SinceUtc)!)];
    }

    private static bool IsCarriedOut(FleetLine then, FleetLine? now) => SeenMoves.IsCarriedOut(
        then.Recommendation.Verdict,
        then.Recommendation.Action,
        (then.TypeName, then.Count),
        (then.Recommendation.TypeName, then.Recommendation.Count),
        now is null ? null : (now.TypeName, now.Count));

    private sealed record Wanted(string RecommendationId, string RunId, DateTime SinceUtc);
}
