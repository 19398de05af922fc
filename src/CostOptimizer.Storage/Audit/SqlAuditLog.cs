using CostOptimizer.Application.Audit;
using CostOptimizer.Storage.Databases;
using Dapper;

namespace CostOptimizer.Storage.Audit;

internal sealed class SqlAuditLog(IDatabase database) : IAuditLog
{
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WriterLock.Access,
            async session =>
            {
                await AuditRow.AppendAsync(session, entry, cancellationToken);
                return true;
            },
            cancellationToken);

    public async Task<IReadOnlyList<AuditRecord>> ReadAsync(int limit, long? before, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<AuditRow>(new CommandDefinition(
                AuditRow.SelectNewest, new { Limit = limit, BeforeNumber = before }, cancellationToken: cancellationToken)),
            cancellationToken);
        return [.. rows.Select(row => row.ToRecord())];
    }
}
