using CostOptimizer.Application.Webhooks;
using CostOptimizer.Storage.Databases;
using Dapper;

namespace CostOptimizer.Storage.Webhooks;

internal sealed class SqlWebhookOutbox(IDatabase database) : IWebhookOutbox
{
    /// <summary>Clocks of several processes differ by less.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    public Task<IReadOnlyList<WebhookDelivery>> ReadDueAsync(DateTime nowUtc, int limit, CancellationToken cancellationToken) =>
        ReadAsync(WebhookRow.SelectDue, new { NowUtc = nowUtc, FutureUtc = nowUtc + ClockSkew, Limit = limit }, cancellationToken);

    public Task SaveAsync(WebhookDelivery delivery, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Webhooks,
        async session =>
        {
            await session.ExecuteAsync(WebhookRow.Update, WebhookRow.From(delivery), cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<WebhookDelivery>> ReadAsync(string runId, CancellationToken cancellationToken) =>
        ReadAsync(WebhookRow.SelectByRun, new { RunId = runId }, cancellationToken);

    public Task<IReadOnlyList<WebhookDelivery>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return ReadAsync(WebhookRow.SelectNewest, new { Limit = limit }, cancellationToken);
    }

    private Task<IReadOnlyList<WebhookDelivery>> ReadAsync(string select, object question, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WebhookDelivery>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<WebhookRow>(new CommandDefinition(select, question, cancellationToken: cancellationToken));
                return [.. rows.Select(row => row.ToDelivery())];
            },
            cancellationToken);
}
