using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Savings;

/// <summary>Reads the ledger of savings: identified, accepted, in progress, realised. The one source of all that shows it.</summary>
public sealed class SavingsLedger(ISavingsStore store, IWeeklySource source, IResultReader results, TimeProvider clock)
{
    /// <summary>The whole ledger: what came of a promise is a sum over all of its weeks.</summary>
    public async Task<SavingsView> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var weeks = await store.ReadSavingsAsync(null, cancellationToken);
        var material = new LedgerMaterial(await store.ReadTrackedAsync(cancellationToken), weeks);
        var decisions = await source.ReadDecisionsAsync(now, cancellationToken);
        var index = await results.FindLatestAsync(cancellationToken) is { } id ? await results.ReadIndexAsync(id, cancellationToken) : null;
        var entries = material.EntriesOf(
            index?.Run.Id,
            index?.Fleets ?? [],
            decisions.GroupBy(decision => decision.Fleet).ToDictionary(fleet => fleet.Key, fleet => fleet.MaxBy(decision => decision.Version)!),
            now);

        // Weeks of what came to nothing would promise what no entry does.
        var kept = entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        WeekSavings[] shown = [.. weeks.Select(week => week with { Savings = [.. week.Savings.Where(saving => kept.Contains(saving.SavingId))] })];
        return new SavingsView(
            weeks.Count == 0 ? null : Weeks.Next(weeks[^1].WeekUtc),
            entries,
            [.. entries
                .GroupBy(entry => (entry.Stage, entry.Currency))
                .OrderBy(same => same.Key.Stage)
                .ThenBy(same => same.Key.Currency.Code, StringComparer.Ordinal)
                .Select(same => new LedgerStageTotal(
                    same.Key.Stage, same.Key.Currency, same.Count(), Sum(same.Key.Currency, same.Select(entry => entry.PromisedPerMonth)), Realised([.. same])))],
            [.. shown.SelectMany(LedgerEntries.WeeksOf)],
            [.. shown.SelectMany(FleetWeeks)]);
    }

    /// <summary>Savings week by week, of which only the weeks asked for are read; those that came to nothing are among them.</summary>
    /// <param name="fromUtc">Weeks that begin at or after it; all when null.</param>
    /// <returns>By week, then fleet.</returns>
    public async Task<IReadOnlyList<LedgerFleetWeek>> ReadWeeksAsync(DateTime? fromUtc, CancellationToken cancellationToken) =>
        [.. (await store.ReadSavingsAsync(fromUtc, cancellationToken)).SelectMany(FleetWeeks)];

    /// <summary>What entries follow from, for whoever keeps it.</summary>
    public async Task<LedgerMaterial> ReadMaterialAsync(CancellationToken cancellationToken) =>
        new(await store.ReadTrackedAsync(cancellationToken), await store.ReadSavingsAsync(null, cancellationToken));

    private static IEnumerable<LedgerFleetWeek> FleetWeeks(WeekSavings week) => week.Savings
        .OrderBy(saving => saving.Saving.Fleet)
        .Select(saving => new LedgerFleetWeek(saving.SavingId, saving.Saving.Fleet, saving.Saving));

    private static Money? Realised(IReadOnlyList<LedgerEntry> same)
    {
        Money[] measured = [.. same.Select(entry => entry.RealisedPerMonth).OfType<Money>()];
        return measured.Length == 0 ? null : Sum(same[0].Currency, measured);
    }

    private static Money Sum(Currency currency, IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
