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
        return new SavingsView(
            weeks.Count == 0 ? null : Weeks.Next(weeks[^1].WeekUtc),
            entries,
            [.. entries
                .GroupBy(entry => (entry.Stage, entry.Currency))
                .OrderBy(same => same.Key.Stage)
                .ThenBy(same => same.Key.Currency.Code, StringComparer.Ordinal)
                .Select(same => new LedgerStageTotal(
                    same.Key.Stage, same.Key.Currency, same.Count(), Sum(same.Key.Currency, same.Select(entry => entry.PromisedPerMonth)), Sum(same.Key.Currency, same.Select(entry => entry.RealisedPerMonth ?? Money.Zero(same.Key.Currency)))))],
            [.. weeks.SelectMany(LedgerEntries.WeeksOf)],
            [.. weeks.SelectMany(FleetWeeks)]);
    }

    /// <summary>Only entries week by week, of which only the weeks asked for are read.</summary>
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

    private static Money Sum(Currency currency, IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
