using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Estate;
using CostOptimizer.Application.Orders;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Storage.Analyses;
using CostOptimizer.Storage.Audit;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using CostOptimizer.Storage.Webhooks;
using Dapper;

namespace CostOptimizer.Storage.Orders;

internal sealed class SqlOrderStore(IDatabase database) : IOrderStore
{
    private static readonly TimeSpan KeyLife = TimeSpan.FromDays(30);

    public async Task<AnalysisTicket> AddAsync(
        AnalysisTicket ticket, string? idempotencyKey, Func<AnalysisTicket, AuditEntry>? audited, CancellationToken cancellationToken)
    {
        // Each orderer has keys of its own: nobody can take the key of a schedule's turn, or of another client.
        var keyHash = idempotencyKey is null ? null : OrderRow.HashOf($"{ticket.Order.OrderedBy}\n{idempotencyKey}");
        var stored = await database.WriteAsync(
            WriterLock.Analyses,
            async session =>
            {
                var row = await AddAsync(session, ticket, keyHash, cancellationToken);
                if (row.RunId == ticket.RunId && audited is not null)
                {
                    await AuditRow.AppendAsync(session, audited(ticket), cancellationToken);
                }

                return row;
            },
            cancellationToken);
        if (stored.OrderHash != OrderRow.HashOf(ticket.Order))
        {
            throw new IdempotencyConflictException(
                $"The idempotency key '{idempotencyKey}' was used for another order, {stored.RunId}: give each order a key of its own.");
        }

        return stored.ToTicket(database.Name);
    }

    public async Task<AnalysisTicket?> FindAsync(string runId, CancellationToken cancellationToken)
    {
        if (runId.Contains('\0', StringComparison.Ordinal))
        {
            return null; // some engines refuse to look for it
        }

        var rows = await database.QueryAsync<OrderRow>(OrderRow.SelectByRun, new { RunId = runId }, cancellationToken);
        return rows.FirstOrDefault(row => row.RunId == runId)?.ToTicket(database.Name);
    }

    public async Task<IReadOnlyList<AnalysisTicket>> ListAsync(int limit, string? before, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var number = before is null || before.Contains('\0', StringComparison.Ordinal)
            ? null
            : (await database.QueryAsync<long?>(OrderRow.SelectNumber, new { RunId = before }, cancellationToken)).FirstOrDefault();
        return Tickets(await database.QueryAsync<OrderRow>(OrderRow.SelectPage, new { Before = number, Limit = limit }, cancellationToken));
    }

    public async Task<IReadOnlyList<AnalysisTicket>> ListOpenAsync(CancellationToken cancellationToken) =>
        Tickets(await database.QueryAsync<OrderRow>(OrderRow.SelectOpen, null, cancellationToken));

    public async Task<StartedAnalysis?> StartAsync(string runId, StartedAnalysis started, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            WriterLock.Analyses,
            async session =>
            {
                await session.ExecuteAsync(
                    OrderRow.Start,
                    new
                    {
                        RunId = runId,
                        started.Frame.StartedAtUtc,
                        Partitions = started.Listing.Partitions.Count,
                        StartDocument = Document.Write(started),
                    },
                    cancellationToken);
                return true;
            },
            cancellationToken);
        return await ReadStartAsync(runId, cancellationToken);
    }

    public async Task<StartedAnalysis?> ReadStartAsync(string runId, CancellationToken cancellationToken)
    {
        var document = (await database.QueryAsync<string?>(OrderRow.SelectStart, new { RunId = runId }, cancellationToken)).FirstOrDefault();
        return document is null ? null : Document.Read<StartedAnalysis>(document, database.Name);
    }

    public async Task<bool> HasReadingAsync(string runId, EstatePartition partition, CancellationToken cancellationToken)
    {
        var parameters = new { RunId = runId, AccountId = partition.Account.Id, Region = partition.Region.Code };
        return (await database.QueryAsync<int>(ReadingRow.CountOfRun, parameters, cancellationToken)).Single() > 0;
    }

    public Task AddReadingAsync(string runId, PartitionReading reading, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriterLock.Analyses,
            async session =>
            {
                if (await session.ScalarAsync<long?>(OrderRow.SelectOpenNumber, new { RunId = runId }, cancellationToken) is not { } number)
                {
                    return false;
                }

                var row = ReadingRow.From(number, reading);
                if (await session.ScalarAsync<int>(ReadingRow.Count, new { row.OrderNumber, row.AccountId, row.Region }, cancellationToken) > 0)
                {
                    return false;
                }

                await session.InsertAsync(ReadingRow.Insert, [row], cancellationToken);
                await session.ExecuteAsync(OrderRow.CountReading, new { row.OrderNumber }, cancellationToken);
                return true;
            },
            cancellationToken);

    public async Task<IReadOnlyList<PartitionReading>> ReadReadingsAsync(string runId, CancellationToken cancellationToken)
    {
        var documents = await database.QueryAsync<byte[]>(ReadingRow.SelectByRun, new { RunId = runId }, cancellationToken);
        return [.. documents.Select(packed => PackedDocument.Read<PartitionReading>(packed, database.Name))];
    }

    public Task<bool> ConcludeAsync(AnalysisResult result, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriterLock.Analyses,
            async session =>
            {
                var run = result.Run;
                if (await session.ScalarAsync<long?>(OrderRow.SelectOpenNumber, new { RunId = run.Id }, cancellationToken) is not { } number)
                {
                    return false;
                }

                await AnalysisWriter.WriteAsync(session, result, cancellationToken);
                var state = run.Status switch
                {
                    RunStatus.Succeeded => AnalysisState.Succeeded,
                    RunStatus.Partial => AnalysisState.Partial,
                    _ => AnalysisState.Failed,
                };
                var reason = state == AnalysisState.Failed ? result.AllFailures.FirstOrDefault()?.Reason : null;
                await EndAsync(session, number, run.Id, state, reason, run.FinishedAtUtc ?? run.StartedAtUtc, cancellationToken);
                return true;
            },
            cancellationToken);

    public async Task<AnalysisTicket?> EndAsync(
        string runId, AnalysisState state, string reason, DateTime atUtc, Func<AnalysisTicket, AuditEntry>? audited, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            WriterLock.Analyses,
            async session =>
            {
                if (await session.ScalarAsync<long?>(OrderRow.SelectOpenNumber, new { RunId = runId }, cancellationToken) is { } number)
                {
                    if (audited is not null)
                    {
                        var before = (await session.QueryAsync<OrderRow>(OrderRow.SelectByRun, new { RunId = runId }, cancellationToken)).Single();
                        await AuditRow.AppendAsync(session, audited(before.ToTicket(database.Name)), cancellationToken);
                    }

                    await EndAsync(session, number, runId, state, reason, atUtc, cancellationToken);
                }

                return true;
            },
            cancellationToken);
        return await FindAsync(runId, cancellationToken);
    }

    /// <summary>Ends an open order and, in the same transaction, tells whoever asked to be told.</summary>
    private async Task EndAsync(
        Session session, long number, string runId, AnalysisState state, string? reason, DateTime atUtc, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            OrderRow.End,
            new
            {
                OrderNumber = number,
                State = EnumText.Of(state),
                EndedAtUtc = atUtc,
                Reason = reason is null ? null : StoredText.Write(reason),
            },
            cancellationToken);
        await session.ExecuteAsync(ReadingRow.Delete, new { OrderNumber = number }, cancellationToken);
        var ended = (await session.QueryAsync<OrderRow>(OrderRow.SelectByRun, new { RunId = runId }, cancellationToken)).Single();
        await WebhookWriter.AddAsync(session, AnalysisEnded.EventsOf(ended.ToTicket(database.Name)), cancellationToken);
    }

    private static async Task<OrderRow> AddAsync(Session session, AnalysisTicket ticket, string? keyHash, CancellationToken cancellationToken)
    {
        // Found first: the work may be done again after a commit that got lost.
        if ((await session.QueryAsync<OrderRow>(OrderRow.SelectByRun, new { ticket.RunId }, cancellationToken)) is [var own])
        {
            return own;
        }

        if (keyHash is not null)
        {
            await session.ExecuteAsync(OrderRow.LetKeyLapse, new { KeyHash = keyHash, LapsedUtc = ticket.OrderedAtUtc - KeyLife }, cancellationToken);
            if ((await session.QueryAsync<OrderRow>(OrderRow.SelectByKey, new { KeyHash = keyHash }, cancellationToken)) is [var earlier])
            {
                return earlier;
            }
        }

        var row = OrderRow.From(await session.ScalarAsync<long>(OrderRow.SelectNextNumber, null, cancellationToken), ticket, keyHash);
        await session.InsertAsync(OrderRow.Insert, [row], cancellationToken);
        return row;
    }

    private IReadOnlyList<AnalysisTicket> Tickets(IEnumerable<OrderRow> rows) => [.. rows.Select(row => row.ToTicket(database.Name))];
}
