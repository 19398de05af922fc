using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Webhooks;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Webhooks;

/// <summary>Puts events into the outbox, inside the transaction that stores what they tell of.</summary>
internal static class WebhookWriter
{
    /// <summary>Adds events that are due at once; one that is there already stays as it is.</summary>
    public static async Task AddAsync(Session session, IReadOnlyList<WebhookEvent> events, CancellationToken cancellationToken)
    {
        foreach (var told in events)
        {
            if (await session.ScalarAsync<int>(WebhookRow.SelectExists, new { EventId = told.Id }, cancellationToken) == 0)
            {
                var delivery = new WebhookDelivery(told, DeliveryState.Pending, Attempts: 0, told.CreatedAtUtc, EndedAtUtc: null, LastOutcome: null);
                await session.InsertAsync(WebhookRow.Insert, [WebhookRow.From(delivery)], cancellationToken);
            }
        }
    }
}
