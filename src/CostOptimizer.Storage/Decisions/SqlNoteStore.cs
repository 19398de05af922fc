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

internal sealed class SqlNoteStore(IDatabase database) : INoteStore
{
    public Task<RecommendationNote?> TryAddAsync(RecommendationNote note, int? expectedVersion, AuditEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Decisions,
        async session =>
        {
            // Its own trace: a commit that was lost on the way back is not repeated.
            if (await session.ScalarAsync<int?>(NoteRow.SelectVersionOf, new { NoteId = note.Id.ToString("D") }, cancellationToken) is { } saved)
            {
                return note with { Version = saved };
            }

            var key = await session.ScalarAsync<long?>(DecisionRow.SelectFleetKey, new { FleetHash = FleetKeys.Hash(note.Fleet) }, cancellationToken)
                ?? throw new StorageException($"The database {database.Name} knows no fleet {note.Fleet}: write about fleets of stored analyses.");
            var version = await session.ScalarAsync<int>(NoteRow.SelectVersion, new { FleetKey = key }, cancellationToken);
            if (expectedVersion is { } expected && expected != version)
            {
                return null;
            }

            var added = note with { Version = version + 1, WrittenAtUtc = UtcDateTimeHandler.ToSecond(note.WrittenAtUtc) };
            var number = await session.ScalarAsync<long>(NoteRow.SelectNextNumber, null, cancellationToken);
            await session.InsertAsync(NoteRow.Insert, [NoteRow.From(number, key, added)], cancellationToken);
            await AuditRow.AppendAsync(session, entry, cancellationToken);
            return added;
        },
        cancellationToken);

    public Task<IReadOnlyList<RecommendationNote>> ReadHistoryAsync(FleetId fleet, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RecommendationNote>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<NoteRow>(
                    new CommandDefinition(NoteRow.SelectByFleet, new { FleetHash = FleetKeys.Hash(fleet) }, cancellationToken: cancellationToken));
                return [.. rows.Select(row => row.ToNote(fleet))];
            },
            cancellationToken);

    public Task<long> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(NoteRow.SelectCount, cancellationToken: cancellationToken)),
        cancellationToken);

    public Task<IReadOnlyDictionary<FleetId, string>> ReadAssigneesAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<FleetId, string>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<AssigneeRow>(
                    new CommandDefinition(AssigneeRow.Select, new { Kind = EnumText.Of(NoteKind.Assigned) }, cancellationToken: cancellationToken));
                return rows.Select(row => row.Read()).ToDictionary(row => row.Fleet, row => row.Assignee);
            },
            cancellationToken);
}
