using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Audit;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Erasure;

internal sealed class AccountErasure(IDatabase database) : IAccountErasure
{
    public Task<AccountTraces> FindAsync(string accountId, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var named = Named(accountId);
            var runs = await connection.QueryAsync<RunRow>(new CommandDefinition(ErasureStatements.SelectRuns, named, cancellationToken: cancellationToken));
            return new AccountTraces(runs.Count(), await connection.ExecuteScalarAsync<int>(new CommandDefinition(ErasureStatements.CountFleets, named, cancellationToken: cancellationToken)));
        },
        cancellationToken);

    public async Task<AccountTraces> EraseAsync(string accountId, AuditEntry entry, CancellationToken cancellationToken)
    {
        var traces = await database.WriteAsync(WriterLock.Analyses, session => EraseAsync(session, accountId, entry, cancellationToken), cancellationToken);
        await database.CompactAsync(cancellationToken);
        return traces;
    }

    private static async Task<AccountTraces> EraseAsync(Session session, string accountId, AuditEntry entry, CancellationToken cancellationToken)
    {
        var named = Named(accountId);
        var runs = await session.QueryAsync<RunRow>(ErasureStatements.SelectRuns, named, cancellationToken);
        var fleets = await session.ScalarAsync<int>(ErasureStatements.CountFleets, named, cancellationToken);
        foreach (var run in runs)
        {
            await session.ExecuteAsync(ErasureStatements.DeleteRun, run, cancellationToken);
        }

        if (runs.MinBy(run => run.StartedAtUtc) is { } first)
        {
            await session.ExecuteAsync(ErasureStatements.DeleteReports, new { first.StartedAtUtc }, cancellationToken);
        }

        await session.ExecuteAsync(ErasureStatements.DeleteFleets, named, cancellationToken);
        await session.ExecuteAsync(ErasureStatements.DeleteMentions, named, cancellationToken);
        foreach (var id in await MentioningAsync(session, ErasureStatements.SelectBaselines, accountId, cancellationToken))
        {
            await session.ExecuteAsync(ErasureStatements.DeleteBaseline, new { SavingId = id }, cancellationToken);
        }

        foreach (var id in await MentioningAsync(session, ErasureStatements.SelectInvoices, accountId, cancellationToken))
        {
            await session.ExecuteAsync(ErasureStatements.DeleteInvoice, new { SourceHash = id }, cancellationToken);
        }

        foreach (var id in await MentioningAsync(session, ErasureStatements.SelectAdvice, accountId, cancellationToken))
        {
            await session.ExecuteAsync(ErasureStatements.DeleteAdvice, new { ImportId = id }, cancellationToken);
        }

        await AuditRow.AppendAsync(session, entry, cancellationToken);
        return new AccountTraces(runs.Count, fleets);
    }

    /// <returns>Ids of packed documents in which the account's number stands; SQL cannot look into those.</returns>
    private static async Task<IReadOnlyList<string>> MentioningAsync(Session session, string select, string accountId, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<PackedRow>(select, null, cancellationToken))
            .Where(row => PackedDocument.Mentions(row.Document, accountId))
            .Select(row => row.Id),
    ];

    private static object Named(string accountId) => new { AccountId = accountId, Mention = $"%{accountId}%", FleetPrefix = $"{accountId}/%" };

    private sealed record RunRow
    {
        public long RunNumber { get; init; }

        public string RunId { get; init; } = "";

        public DateTime StartedAtUtc { get; init; }
    }

    private sealed record PackedRow
    {
        public string Id { get; init; } = "";

        public byte[] Document { get; init; } = [];
    }
}
