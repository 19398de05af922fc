using System.Collections.Concurrent;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.LoadTests;
using CostOptimizer.Core.Performance;
using CostOptimizer.Storage.Audit;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.LoadTests;

internal sealed class SqlLoadTestStore(IDatabase database) : ILoadTestStore
{
    /// <summary>By import: its id tells its content, so what was parsed once stays.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyList<LoadTest>> _parsed = new(StringComparer.Ordinal);

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
            List<LoadTestImport> imports = [];
            foreach (var row in await connection.QueryAsync<LoadTestImportRow>(new CommandDefinition(LoadTestImportRow.SelectHeads, cancellationToken: cancellationToken)))
            {
                if (!_parsed.TryGetValue(row.ImportId, out var tests))
                {
                    var document = await connection.QuerySingleAsync<string>(
                        new CommandDefinition(LoadTestImportRow.SelectDocument, new { row.ImportNumber }, cancellationToken: cancellationToken));
                    _parsed[row.ImportId] = tests = Document.Read<IReadOnlyList<LoadTest>>(document, database.Name);
                }

                imports.Add(row.ToImport(tests));
            }

            return imports;
        },
        cancellationToken);
}
