using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Storage;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Storage.Analyses;

internal sealed class SqlAnalysisStore(IDatabase database, ILogger<SqlAnalysisStore> logger) : IAnalysisStore
{
    private readonly AnalysisReader _reader = new(database.Name);

    public async Task SaveAsync(AnalysisResult result, CancellationToken cancellationToken)
    {
        var isNew = await database.WriteAsync(
            WriterLock.Analyses, session => AnalysisWriter.WriteAsync(session, result, cancellationToken), cancellationToken);
        if (!isNew)
        {
            logger.RunAlreadyStored(result.Run.Id);
        }
    }

    public Task<AnalysisResult?> ReadLatestAsync(CancellationToken cancellationToken) =>
        ReadAsync(RunRow.SelectLatestNumber, parameters: null, cancellationToken);

    public async Task<AnalysisResult?> ReadAsync(string runId, CancellationToken cancellationToken)
    {
        if (runId.Contains('\0', StringComparison.Ordinal))
        {
            return null; // some engines refuse to look for it
        }

        // An engine may ignore case or spaces at the end; an id is what it is, to the letter.
        var result = await ReadAsync(RunRow.SelectNumber, new { RunId = runId }, cancellationToken);
        return result?.Run.Id == runId ? result : null;
    }

    public Task<IReadOnlyList<AnalysisRun>> ListRunsAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return database.ReadAsync<IReadOnlyList<AnalysisRun>>(
            async connection =>
            {
                var documents = await connection.QueryAsync<string>(
                    new CommandDefinition(RunRow.SelectNewest, new { Limit = limit }, cancellationToken: cancellationToken));
                return [.. documents.Select(text => Document.Read<AnalysisRun>(text, database.Name))];
            },
            cancellationToken);
    }

    private Task<AnalysisResult?> ReadAsync(string selectNumber, object? parameters, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection => await connection.ExecuteScalarAsync<long?>(
                    new CommandDefinition(selectNumber, parameters, cancellationToken: cancellationToken)) is { } runNumber
                ? await _reader.ReadAsync(connection, runNumber, cancellationToken)
                : null,
            cancellationToken);
}
