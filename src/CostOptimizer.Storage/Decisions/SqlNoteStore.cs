using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Storage.Analyses;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Decisions;

internal sealed class SqlNoteStore(IDatabase database) : INoteStore
{
    public async Task<RecommendationNote?> TryAddAsync(RecommendationNote note, int? expectedVersion, AuditEntry entry, CancellationToken cancellationToken)
    {
        var kept = note with { WrittenAtUtc = UtcDateTimeHandler.ToSecond(note.WrittenAtUtc) };
        var version = await NoteRow.Records.TryAddAsync(
            database,
            new { NoteId = note.Id.ToString("D") },
            note.Fleet,
            expectedVersion,
            entry,
            (number, key, version) => NoteRow.From(number, key, kept with { Version = version }),
            cancellationToken);
        return version is { } given ? kept with { Version = given } : null;
    }

    public async Task<IReadOnlyList<RecommendationNote>> ReadHistoryAsync(FleetId fleet, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<NoteRow>(NoteRow.SelectByFleet, new { FleetHash = FleetKeys.Hash(fleet) }, cancellationToken);
        return [.. rows.Select(row => row.ToNote(fleet))];
    }

    public Task<long> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(NoteRow.SelectCount, cancellationToken: cancellationToken)),
        cancellationToken);

    public async Task<IReadOnlyDictionary<FleetId, string>> ReadAssigneesAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<AssigneeRow>(AssigneeRow.Select, new { Kind = EnumText.Of(NoteKind.Assigned) }, cancellationToken);
        return rows.Select(row => row.Read()).ToDictionary(row => row.Fleet, row => row.Assignee);
    }
}
