using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Storage.Analyses;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Decisions;

internal sealed class SqlDecisionStore(IDatabase database) : IDecisionStore
{
    public async Task<Decision?> TryAddAsync(Decision decision, int expectedVersion, AuditEntry entry, CancellationToken cancellationToken)
    {
        var kept = AsStored(decision);
        var version = await DecisionRow.Records.TryAddAsync(
            database,
            new { DecisionId = decision.Id.ToString("D") },
            decision.Fleet,
            expectedVersion,
            entry,
            (number, key, version) => DecisionRow.From(number, key, kept with { Version = version }),
            cancellationToken);
        return version is { } given ? kept with { Version = given } : null;
    }

    public async Task<IReadOnlyList<Decision>> ReadHistoryAsync(FleetId fleet, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<DecisionRow>(DecisionRow.SelectByFleet, new { FleetHash = FleetKeys.Hash(fleet) }, cancellationToken);
        return [.. rows.Select(row => row.ToDecision(fleet))];
    }

    public Task<long> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(DecisionRow.SelectCount, cancellationToken: cancellationToken)),
        cancellationToken);

    public async Task<IReadOnlyDictionary<FleetId, Decision>> ReadNewestAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<NewestDecisionRow>(DecisionRow.SelectNewest, parameters: null, cancellationToken);
        return rows.Select(row => row.ToDecision()).ToDictionary(decision => decision.Fleet);
    }

    // So that what is answered now and what is read later are the same.
    private static Decision AsStored(Decision decision) => decision with
    {
        UntilUtc = ToSecond(decision.UntilUtc),
        ImplementedAtUtc = ToSecond(decision.ImplementedAtUtc),
        DecidedAtUtc = UtcDateTimeHandler.ToSecond(decision.DecidedAtUtc),
    };

    private static DateTime? ToSecond(DateTime? time) => time is { } known ? UtcDateTimeHandler.ToSecond(known) : null;
}
