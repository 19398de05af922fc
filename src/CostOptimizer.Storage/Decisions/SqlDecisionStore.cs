using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Storage.Analyses;
using CostOptimizer.Storage.Audit;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Decisions;

internal sealed class SqlDecisionStore(IDatabase database) : IDecisionStore
{
    public Task<Decision?> TryAddAsync(Decision decision, int expectedVersion, AuditEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Decisions,
        async session =>
        {
            // Its own trace: a commit that was lost on the way back is not repeated.
            if (await session.ScalarAsync<int?>(DecisionRow.SelectVersionOf, new { DecisionId = decision.Id.ToString("D") }, cancellationToken) is { } saved)
            {
                return decision with { Version = saved };
            }

            var key = await session.ScalarAsync<long?>(DecisionRow.SelectFleetKey, new { FleetHash = FleetKeys.Hash(decision.Fleet) }, cancellationToken)
                ?? throw new StorageException($"The database {database.Name} knows no fleet {decision.Fleet}: decide on fleets of stored analyses.");
            if (await session.ScalarAsync<int>(DecisionRow.SelectVersion, new { FleetKey = key }, cancellationToken) != expectedVersion)
            {
                return null;
            }

            var added = AsStored(decision) with { Version = expectedVersion + 1 };
            var number = await session.ScalarAsync<long>(DecisionRow.SelectNextNumber, null, cancellationToken);
            await session.InsertAsync(DecisionRow.Insert, [DecisionRow.From(number, key, added)], cancellationToken);
            await AuditRow.AppendAsync(session, entry, cancellationToken);
            return added;
        },
        cancellationToken);

    public Task<IReadOnlyList<Decision>> ReadHistoryAsync(FleetId fleet, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Decision>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<DecisionRow>(
                new CommandDefinition(DecisionRow.SelectByFleet, new { FleetHash = FleetKeys.Hash(fleet) }, cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToDecision(fleet))];
        },
        cancellationToken);

    public Task<long> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(DecisionRow.SelectCount, cancellationToken: cancellationToken)),
        cancellationToken);

    public Task<IReadOnlyDictionary<FleetId, Decision>> ReadNewestAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<FleetId, Decision>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<NewestDecisionRow>(
                    new CommandDefinition(DecisionRow.SelectNewest, cancellationToken: cancellationToken));
                return rows.Select(row => row.ToDecision()).ToDictionary(decision => decision.Fleet);
            },
            cancellationToken);

    // So that what is answered now and what is read later are the same.
    private static Decision AsStored(Decision decision) => decision with
    {
        UntilUtc = ToSecond(decision.UntilUtc),
        ImplementedAtUtc = ToSecond(decision.ImplementedAtUtc),
        DecidedAtUtc = UtcDateTimeHandler.ToSecond(decision.DecidedAtUtc),
    };

    private static DateTime? ToSecond(DateTime? time) => time is { } known ? UtcDateTimeHandler.ToSecond(known) : null;
}
