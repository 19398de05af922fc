using System.Globalization;
using System.Text.Json;
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
    /// <summary>As many as Slack gives at once.</summary>
    private const int NewestMessages = 999;

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
        var answer = await IsRepeatAsync(delivery, cancellationToken) ? await FindAsync(delivery, channel, thread, cancellationToken) : null;
        if (answer is null)
        {
            var message = Message(envelope, channel);
            message["metadata"] = new JsonObject { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["delivery"] = delivery.Id } };
            if (thread is not null)
            {
                (message["thread_ts"], message["reply_broadcast"]) = (thread, true);
            }

            answer = await slack.CallAsync("chat.postMessage", SlackClient.Json(message), TimestampOf, cancellationToken);
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
        return (await slack.CallAsync("chat.update", SlackClient.Json(message), TimestampOf, cancellationToken)).Outcome();
    }

    /// <summary>An attempt is counted before it is made.</summary>
    private async Task<bool> IsRepeatAsync(Delivery delivery, CancellationToken cancellationToken) =>
        (await outbox.ReadAsync(delivery.Subject, cancellationToken)).Any(status => status.Delivery.Id == delivery.Id && status.Attempts > 1);

    /// <returns>
    /// The message of an earlier attempt; a failure when the channel cannot be read now; null when it is not there, or when the bot
    /// may not read the channel's history: then it is sent again.
    /// </returns>
    private async Task<SlackAnswer?> FindAsync(Delivery delivery, string channel, string? thread, CancellationToken cancellationToken)
    {
        var question = new Dictionary<string, string>
        {
            ["channel"] = channel,
            ["limit"] = NewestMessages.ToString(CultureInfo.InvariantCulture),
            ["include_all_metadata"] = "true",
        };
        if (thread is not null)
        {
            question["ts"] = thread;
        }

        var answer = await slack.CallAsync(
            thread is null ? "conversations.history" : "conversations.replies", new FormUrlEncodedContent(question), found => MessageOf(found, delivery.Id), cancellationToken);
        return answer.IsOk ? answer.Timestamp is null ? null : answer
            : answer.Error.Contains("missing_scope", StringComparison.Ordinal) ? null
            : answer with { IsFinal = false };
    }

    private static string? MessageOf(JsonElement answer, string deliveryId)
    {
        foreach (var message in answer.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Array ? messages.EnumerateArray() : default)
        {
            if (message.TryGetProperty("metadata", out var metadata)
                && metadata.TryGetProperty("event_payload", out var payload)
                && payload.TryGetProperty("delivery", out var id)
                && id.ValueKind == JsonValueKind.String && id.GetString() == deliveryId)
            {
                return TimestampOf(message);
            }
        }

        return null;
    }

    private static string? TimestampOf(JsonElement message) =>
        message.TryGetProperty("ts", out var timestamp) && timestamp.ValueKind == JsonValueKind.String ? timestamp.GetString() : null;

    private static JsonObject Message(SlackEnvelope envelope, string channel)
    {
        var message = JsonObject.Create(envelope.Message) ?? [];
        message["channel"] = channel;
        return message;
    }
}
