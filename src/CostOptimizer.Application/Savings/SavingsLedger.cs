using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>Reads the ledger of savings: identified, accepted, in progress, realised. The one source of all that shows it.</summary>
public sealed class SavingsLedger(ISavingsStore store, IWeeklySource source, IResultReader results, TimeProvider clock)
{
    public async Task<SavingsView> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var tracked = await store.ReadTrackedAsync(cancellationToken);
        var weeks = await store.ReadWeeksAsync(null, cancellationToken);
        var decisions = await source.ReadDecisionsAsync(now, cancellationToken);
        var newest = decisions.GroupBy(decision => decision.Fleet).ToDictionary(fleet => fleet.Key, fleet => fleet.MaxBy(decision => decision.Version)!);
        var bySaving = weeks.SelectMany(week => week.Savings).ToLookup(week => week.SavingId, StringComparer.Ordinal);
        LedgerEntry[] entries =
        [
            .. tracked.Select(saving => LedgerEntries.Of(saving, [.. bySaving[saving.Id]], newest.GetValueOrDefault(saving.Baseline.Fleet)))
                .Concat(await OpenAsync(tracked, newest, now, cancellationToken))
                .OrderBy(entry => entry.Stage)
                .ThenBy(entry => entry.Fleet)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal),
        ];
        return new SavingsView(
            weeks.Count == 0 ? null : Savings.Weeks.Next(weeks[^1].WeekUtc),
            entries,
            [.. entries
                .GroupBy(entry => (entry.Stage, entry.Currency))
                .OrderBy(same => same.Key.Stage)
                .ThenBy(same => same.Key.Currency.Code, StringComparer.Ordinal)
                .Select(same => new LedgerStageTotal(
                    same.Key.Stage, same.Key.Currency, same.Count(), Sum(same.Key.Currency, same.Select(entry => entry.PromisedPerMonth)), Sum(same.Key.Currency, same.Select(entry => entry.RealisedPerMonth ?? Money.Zero(same.Key.Currency)))))],
            [.. weeks.SelectMany(LedgerEntries.WeeksOf)],
            [.. weeks.SelectMany(week => week.Savings.OrderBy(saving => saving.Saving.Fleet).Select(saving => new LedgerFleetWeek(saving.SavingId, saving.Saving.Fleet, saving.Saving)))]);
    }

    /// <summary>What the newest analysis proposes and nobody has taken up or put aside.</summary>
    private async Task<IEnumerable<LedgerEntry>> OpenAsync(
        IReadOnlyList<TrackedSaving> tracked, Dictionary<Core.Fleets.FleetId, Decision> newest, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var index = await results.FindLatestAsync(cancellationToken) is { } id ? await results.ReadIndexAsync(id, cancellationToken) : null;
        var taken = tracked.Select(saving => saving.Baseline.RecommendationId).ToHashSet(StringComparer.Ordinal);
        return (index?.Fleets ?? [])
            .Where(line => line.Recommendation is { Verdict: Verdict.Recommended, Savings: not null }
                && !taken.Contains(line.Recommendation.Id)
                && Decision.StateOf(line.Recommendation.Id, newest.GetValueOrDefault(line.Id), nowUtc) is not (RecommendationState.Dismissed or RecommendationState.Snoozed))
            .Select(line => LedgerEntries.Open(line, index!.Run.Id, newest.GetValueOrDefault(line.Id), nowUtc));
    }

    private static Money Sum(Currency currency, IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
