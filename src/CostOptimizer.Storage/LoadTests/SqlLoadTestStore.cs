using CostOptimizer.Application.Audit;
using CostOptimizer.Application.LoadTests;
using CostOptimizer.Storage.Audit;
using CostOptimizer.Storage.Databases;
using Dapper;

namespace CostOptimizer.Storage.LoadTests;

internal sealed class SqlLoadTestStore(IDatabase database) : ILoadTestStore
{
    public Task<bool> AddAsync(LoadTestImport import, AuditEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.LoadTests,
        async session =>
        {
            if (await session.ScalarAsync<int>(LoadTestImportRow.CountById, new { ImportId = import.Id }, cancellationToken) > 0)
            {
                return false;
            }

            var number = await session.ScalarAsync<long>(LoadTestImportRow.SelectNextNumber, null, cancellationToken);
            await session.InsertAsync(LoadTestImportRow.Insert, [LoadTestImportRow.From(number, import)], cancellationToken);
            await AuditRow.AppendAsync(session, entry, cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<LoadTestImport>> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<LoadTestImport>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<LoadTestImportRow>(
                new CommandDefinition(LoadTestImportRow.SelectAll, cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToImport(database.Name))];
        },
        cancellationToken);
}
