using Dapper;

namespace CostOptimizer.Storage.Databases;

internal static class DatabaseReads
{
    /// <param name="parameters">Null for none.</param>
    /// <exception cref="Application.Storage.StorageException">The database refuses.</exception>
    public static Task<IReadOnlyList<T>> QueryAsync<T>(this IDatabase database, string sql, object? parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<T>>(
            async connection => [.. await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))],
            cancellationToken);
}
