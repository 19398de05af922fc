using CostOptimizer.Application.Alerts;
using CostOptimizer.Storage.Databases;
using Dapper;

namespace CostOptimizer.Storage.Alerts;

internal sealed class SqlAlertThreads(IDatabase database) : IAlertThreads
{
    public Task<string?> FindAsync(string alertKey, string target, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            AlertMessageRow.SelectMessage, new { AlertKey = alertKey, Target = target }, cancellationToken: cancellationToken)),
        cancellationToken);

    public Task SaveAsync(string alertKey, string target, string message, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Deliveries,
        async session =>
        {
            if (await session.ScalarAsync<string?>(AlertMessageRow.SelectMessage, new { AlertKey = alertKey, Target = target }, cancellationToken) is null)
            {
                await session.InsertAsync(AlertMessageRow.Insert, [new AlertMessageRow { AlertKey = alertKey, Target = target, Message = message }], cancellationToken);
            }

            return true;
        },
        cancellationToken);
}
