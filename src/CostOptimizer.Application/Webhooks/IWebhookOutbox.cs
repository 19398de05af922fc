using CostOptimizer.Application.Deliveries;

namespace CostOptimizer.Application.Webhooks;

/// <summary>Events that wait to be sent, and those that were. Whoever stores an analysis writes them; the sender takes them out.</summary>
public interface IWebhookOutbox
{
    /// <returns>Pending events whose time has come, oldest first.</returns>
    Task<IReadOnlyList<WebhookDelivery>> ReadDueAsync(DateTime nowUtc, int limit, CancellationToken cancellationToken);

    /// <summary>Writes down how an attempt went.</summary>
    /// <exception cref="Storage.StorageException">The database refuses; the event stays as it was and is sent again.</exception>
    Task SaveAsync(WebhookDelivery delivery, CancellationToken cancellationToken);

    /// <returns>Events about one analysis, oldest first.</returns>
    Task<IReadOnlyList<WebhookDelivery>> ReadAsync(string runId, CancellationToken cancellationToken);

    /// <param name="state">Null for all.</param>
    /// <param name="limit">1 or more.</param>
    /// <returns>The newest, newest first.</returns>
    Task<IReadOnlyList<WebhookDelivery>> ListAsync(DeliveryState? state, int limit, CancellationToken cancellationToken);

    /// <returns>How many there are in every state.</returns>
    Task<IReadOnlyDictionary<DeliveryState, int>> CountAsync(CancellationToken cancellationToken);
}
