using System.Data.Common;
using Dapper;

namespace CostOptimizer.Storage.Databases;

/// <summary>A connection in a transaction: the one that every statement of a piece of work must name.</summary>
internal abstract class Session(DbConnection connection, DbTransaction transaction)
{
    public Task ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken))];

    public Task<T?> ScalarAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));

    /// <summary>Adds rows to a table, the quickest way that the engine has.</summary>
    public abstract Task InsertAsync<T>(TableInsert<T> table, IEnumerable<T> rows, CancellationToken cancellationToken);

    /// <summary>Runs a statement for many rows, whose properties it names.</summary>
    public abstract Task ExecuteAsync<T>(RowsStatement statement, IEnumerable<T> rows, CancellationToken cancellationToken);
}
