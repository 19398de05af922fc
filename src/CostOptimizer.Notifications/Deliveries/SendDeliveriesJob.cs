using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Outbound;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Notifications.Deliveries;

/// <summary>
/// Sends what is due in the outbox, by the channel that each delivery names. An attempt is written down before it is made, so
/// that a process which dies meanwhile does not send again at once, and its outcome right after, so that nothing delivered is
/// sent again.
/// </summary>
internal sealed class SendDeliveriesJob(
    IDeliveryOutbox outbox, IEnumerable<IDeliveryChannel> channels, TimeProvider clock, ILogger<SendDeliveriesJob> logger) : IJob
{
    public const string KindName = "send-deliveries";

    /// <summary>How long a delivery is tried: a relay that is down over a long weekend loses nothing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(5);

    private const int AtOnce = 50;
    private const int SideBySide = 4;

    private readonly Dictionary<string, IDeliveryChannel> _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    public string Kind => KindName;

    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        var due = await outbox.ReadDueAsync(Now, AtOnce, cancellationToken);
        await Parallel.ForEachAsync(
            due, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken }, SendAsync);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async ValueTask SendAsync(DeliveryStatus status, CancellationToken cancellationToken)
    {
        var begun = status with { Attempts = status.Attempts + 1, NextAttemptUtc = Now + RetryWaits.After(status.Attempts + 1) };
        await outbox.SaveAsync(begun, cancellationToken);
        var outcome = _channels.TryGetValue(begun.Delivery.Channel, out var channel)
            ? await channel.SendAsync(begun.Delivery, cancellationToken)
            : DeliveryOutcome.Failed($"Nothing here sends by '{begun.Delivery.Channel}': run a version that does.");

        // Even when told to stop: what was delivered must be known to be.
        var end = DeliveryConclusion.Of(begun.Attempts, outcome, begun.Delivery.CreatedAtUtc, Patience, Now);
        var ended = begun with { State = end.State, NextAttemptUtc = end.NextAttemptUtc, EndedAtUtc = end.EndedAtUtc, LastOutcome = end.Sentence };
        await outbox.SaveAsync(ended, CancellationToken.None);
        if (ended.State == DeliveryState.GivenUp)
        {
            logger.DeliveryGivenUp(ended.Delivery.Id, ended.Attempts, ended.LastOutcome);
        }
    }
}
