using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Storage;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Deliveries;

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

    public Task<IReadOnlyList<WebhookDelivery>> ListAsync(DeliveryState? state, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return ReadAsync(WebhookRow.SelectNewest, new { States = StateCountRow.Asked(state), Limit = limit }, cancellationToken);
    }

    public Task<IReadOnlyDictionary<DeliveryState, int>> CountAsync(CancellationToken cancellationToken) =>
        StateCountRow.ReadAsync(database, WebhookRow.CountByState, cancellationToken);

    private async Task<IReadOnlyList<WebhookDelivery>> ReadAsync(string select, object question, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<WebhookRow>(select, question, cancellationToken)).Select(row => row.ToDelivery())];
}
