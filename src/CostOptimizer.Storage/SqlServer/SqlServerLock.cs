using System.Globalization;
using CostOptimizer.Storage.Databases;
using Dapper;
using Microsoft.Data.SqlClient;

namespace CostOptimizer.Storage.SqlServer;

/// <summary>Lets writers of one kind take turns, so that numbering runs and comparing hours need no luck.</summary>
internal static class SqlServerLock
{
    // Beyond the wait for the lock itself, for the way there and back.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(15);

    /// <returns>False when another writer kept the lock for the whole time.</returns>
    public static async Task<bool> TryTakeAsync(
        SqlTransaction transaction, WriterLock writer, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var answer = await transaction.Connection.ExecuteScalarAsync<int>(new CommandDefinition(
            SqlServerStatements.TakeLock,
            new { Resource = Resource(writer), TimeoutMilliseconds = (int)timeout.TotalMilliseconds },
            transaction,
            commandTimeout: (int)Math.Ceiling((timeout + Margin).TotalSeconds),
            cancellationToken: cancellationToken));
        return answer >= 0;
    }

    private static string Resource(WriterLock writer) => string.Create(CultureInfo.InvariantCulture, $"costoptimizer.{writer}");
}
