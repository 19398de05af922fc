using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Savings;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Web.Api.Estate;

/// <summary>The ledger of savings beside a run's recommendations. What is stored is read once, until it changes.</summary>
internal sealed class LedgerView(ISavingsStore store, IDecisionStore decided, SavingsLedger ledger)
{
    private readonly AnswerCache<LedgerMaterial> _material = new(capacity: 1);

    /// <param name="decisions">The newest of each fleet that has any.</param>
    /// <returns>What the ledger holds of each fleet, beside the run's recommendation for it.</returns>
    public async Task<Func<FleetLine, FleetLedger>> OfRunAsync(
        EstateRun run, IReadOnlyDictionary<FleetId, Decision> decisions, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var byFleet = (await MaterialAsync(cancellationToken)).EntriesOf(run.Run.Id, run.Fleets, decisions, nowUtc).ToLookup(entry => entry.Fleet);
        return line => FleetLedger.Of(line.Recommendation.Id, byFleet[line.Id]);
    }

    /// <param name="newest">Of the fleet's decisions; null without any.</param>
    public async Task<FleetLedger> OfFleetAsync(EstateRun run, FleetLine line, Decision? newest, DateTime nowUtc, CancellationToken cancellationToken) =>
        FleetLedger.Of(line.Recommendation.Id, (await MaterialAsync(cancellationToken)).EntriesOf(run.Run.Id, line, newest, nowUtc));

    /// <param name="fromUtc">Weeks that begin at or after it; all when null.</param>
    /// <returns>The weeks of what is in the ledger, by week, then fleet.</returns>
    public async Task<IReadOnlyList<LedgerFleetWeek>> WeeksAsync(DateTime? fromUtc, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var ids = (await MaterialAsync(cancellationToken)).IdsOf(await decided.ReadNewestAsync(cancellationToken), nowUtc);
        return [.. (await ledger.ReadWeeksAsync(fromUtc, cancellationToken)).Where(week => ids.Contains(week.EntryId))];
    }

    private async Task<LedgerMaterial> MaterialAsync(CancellationToken cancellationToken)
    {
        var stamp = await store.ReadStampAsync(cancellationToken);
        return (await _material.GetAsync(stamp, async token => await ledger.ReadMaterialAsync(token), cancellationToken))!;
    }
}
