using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Webhooks;

internal sealed class SqlWebhookOutbox(IDatabase database) : IWebhookOutbox
{
    public Task<IReadOnlyList<WebhookDelivery>> ReadDueAsync(DateTime nowUtc, int limit, CancellationToken cancellationToken) =>
        ReadAsync(WebhookRow.SelectDue, new { NowUtc = nowUtc, FutureUtc = nowUtc + ClockSkew.Longest, Limit = limit }, cancellationToken);

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

    private async Task<IReadOnlyList<WebhookDelivery>> ReadAsync(string select, object question, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<WebhookRow>(select, question, cancellationToken)).Select(row => row.ToDelivery())];
}
