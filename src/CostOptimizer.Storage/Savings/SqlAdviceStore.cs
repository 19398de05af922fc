using CostOptimizer.Application.Advice;
using CostOptimizer.Application.Audit;
using CostOptimizer.Storage.Audit;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Savings;

internal sealed class SqlAdviceStore(IDatabase database) : IAdviceStore
{
    public Task<bool> AddAsync(AdviceImport import, AuditEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Savings,
        async session =>
        {
            if (await session.ScalarAsync<int>(AdviceRow.CountById, new { ImportId = import.Id }, cancellationToken) > 0)
            {
                return false;
            }

            await session.InsertAsync(AdviceRow.Insert, [AdviceRow.From(import)], cancellationToken);
            await AuditRow.AppendAsync(session, entry, cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<AdviceImport>> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AdviceImport>>(
        async connection =>
        {
            var documents = await connection.QueryAsync<byte[]>(new CommandDefinition(AdviceRow.SelectAll, cancellationToken: cancellationToken));
            return
            [
                .. documents
                    .Select(document => PackedDocument.Read<AdviceImport>(document, database.Name))
                    .OrderBy(import => import.ImportedAtUtc)
                    .ThenBy(import => import.Id, StringComparer.Ordinal),
            ];
        },
        cancellationToken);
}
