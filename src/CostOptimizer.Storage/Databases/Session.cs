using System.Data.Common;
using Dapper;

namespace CostOptimizer.Storage.Databases;

/// <summary>A connection in a transaction: the one that every statement of a piece of work must name.</summary>
internal sealed class Session(DbConnection connection, DbTransaction transaction)
{
    /// <param name="parameters">One set, or a sequence of sets for which the statement is prepared once and run for each.</param>
    public Task ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken))];

    public Task<T?> ScalarAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
}
