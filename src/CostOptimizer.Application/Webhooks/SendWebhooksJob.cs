using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Outbound;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Application.Webhooks;

/// <summary>
/// Sends what is due in the outbox. An attempt is written down before it is made, so that a process which dies meanwhile
/// does not send again at once, and its outcome right after, so that nothing delivered is sent again.
/// </summary>
internal sealed class SendWebhooksJob(IWebhookOutbox outbox, WebhookSender sender, TimeProvider clock, ILogger<SendWebhooksJob> logger) : IJob
{
    public const string KindName = "send-webhooks";

    private const int AtOnce = 50;
    private const int SideBySide = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public string Kind => KindName;

    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        var due = await outbox.ReadDueAsync(Now, AtOnce, cancellationToken);
        await Parallel.ForEachAsync(
            due, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken }, SendAsync);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async ValueTask SendAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var begun = delivery with { Attempts = delivery.Attempts + 1, NextAttemptUtc = Now + RetryWaits.After(delivery.Attempts + 1) };
        await outbox.SaveAsync(begun, cancellationToken);
        var outcome = await sender.SendAsync(begun.Event, cancellationToken);

        // Even when told to stop: what was delivered must be known to be.
        var end = DeliveryConclusion.Of(begun.Attempts, outcome, begun.Event.CreatedAtUtc, Patience, Now);
        var ended = begun with { State = end.State, NextAttemptUtc = end.NextAttemptUtc, EndedAtUtc = end.EndedAtUtc, LastOutcome = end.Sentence };
        await outbox.SaveAsync(ended, CancellationToken.None);
        if (ended.State == DeliveryState.GivenUp)
        {
            logger.WebhookGivenUp(ended.Event.Id, ended.Attempts, ended.LastOutcome);
        }
    }
}
