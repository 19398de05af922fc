using System.Text.Json.Nodes;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;

namespace CostOptimizer.Notifications.Slack;

/// <summary>
/// Writes to Slack. Slack has no way to say "this one once": so whatever the bot tries again it first looks for in the
/// channel, by the delivery's id in the message's metadata. A webhook cannot look: there, an answer that was lost on its
/// way means that the message comes twice.
/// </summary>
internal sealed class SlackChannel(SlackClient slack, IAlertThreads threads, IDeliveryOutbox outbox, SlackOptions options) : IDeliveryChannel
{
    public const string ChannelName = "slack";

    private const string EventType = "costoptimizer_delivery";

    private readonly SlackHistory _history = new(slack);

    public string Name => ChannelName;

    public async Task<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var envelope = SlackEnvelope.Read(delivery.Body);
        return delivery.Target.Split(':', 2) switch
        {
            ["channel", _] when options.BotToken.Length == 0 => DeliveryOutcome.Failed($"{SlackOptions.SectionName}:BotToken is not set any more: set it."),
            ["channel", var channel] when envelope.IsUpdate => await UpdateAsync(delivery, envelope, channel, cancellationToken),
            ["channel", var channel] => await PostAsync(delivery, envelope, channel, cancellationToken),
            ["webhook", var name] when options.Webhooks.TryGetValue(name, out var address) => (await slack.PostAsync(address, envelope.Message, cancellationToken)).Outcome(),
            ["webhook", var name] => DeliveryOutcome.Failed($"{SlackOptions.SectionName}:Webhooks:{name} is not set any more: set it."),
            _ => DeliveryOutcome.Refused($"'{delivery.Target}' is neither a channel nor a webhook."),
        };
    }

    private async Task<DeliveryOutcome> PostAsync(Delivery delivery, SlackEnvelope envelope, string channel, CancellationToken cancellationToken)
    {
        var thread = envelope.AlertKey is { } key ? await threads.FindAsync(key, delivery.Target, cancellationToken) : null;
        var answer = await IsRepeatAsync(delivery, cancellationToken) ? await _history.FindAsync(delivery, channel, thread, cancellationToken) : null;
        if (answer is null)
        {
            var message = Message(envelope, channel);
            message["metadata"] = new JsonObject { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["delivery"] = delivery.Id } };
            if (thread is not null)
            {
                (message["thread_ts"], message["reply_broadcast"]) = (thread, true);
            }

            answer = await slack.CallAsync("chat.postMessage", SlackClient.Json(message), SlackClient.TimestampOf, cancellationToken);
        }

        if (answer is { IsOk: true, Timestamp: { } timestamp } && thread is null && envelope.AlertKey is { } fact)
        {
            await threads.SaveAsync(fact, delivery.Target, timestamp, CancellationToken.None);
        }

        return answer.Outcome();
    }

    private async Task<DeliveryOutcome> UpdateAsync(Delivery delivery, SlackEnvelope envelope, string channel, CancellationToken cancellationToken)
    {
        if (envelope.AlertKey is not { } key || await threads.FindAsync(key, delivery.Target, cancellationToken) is not { } first)
        {
            return DeliveryOutcome.Failed("The message that it changes was not sent yet.");
        }

        var message = Message(envelope, channel);
        message["ts"] = first;
        return (await slack.CallAsync("chat.update", SlackClient.Json(message), SlackClient.TimestampOf, cancellationToken)).Outcome();
    }

    /// <summary>An attempt is counted before it is made.</summary>
    private async Task<bool> IsRepeatAsync(Delivery delivery, CancellationToken cancellationToken) =>
        (await outbox.ReadAsync(delivery.Subject, cancellationToken)).Any(status => status.Delivery.Id == delivery.Id && status.Attempts > 1);

    private static JsonObject Message(SlackEnvelope envelope, string channel)
    {
        var message = JsonObject.Create(envelope.Message) ?? [];
        message["channel"] = channel;
        return message;
    }
}
