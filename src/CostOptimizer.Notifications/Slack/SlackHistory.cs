using System.Globalization;
using System.Text.Json;
using CostOptimizer.Application.Deliveries;

namespace CostOptimizer.Notifications.Slack;

/// <summary>Looks in a channel for a message that was perhaps sent before, by the delivery's id in its metadata.</summary>
/// <remarks>Source: Slack's reference of conversations.history and conversations.replies: cursors, <c>oldest</c> in seconds since 1970, fifty calls a minute or more.</remarks>
internal sealed class SlackHistory(SlackClient slack)
{
    private const int MessagesOfPage = 100;
    private const int MostPages = 30;

    /// <summary>Slack's clock gives messages their time: ours may have been set ahead of it.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromHours(1);

    /// <param name="thread">Slack's name for the message that it would be below; null for one of its own.</param>
    /// <returns>
    /// The message of an earlier attempt; a failure when the channel cannot be read now; null when it is not among the 3,000 messages
    /// that came first since it was due, or when the bot may not read the channel's history: then it is sent again.
    /// </returns>
    public async Task<SlackAnswer?> FindAsync(Delivery delivery, string channel, string? thread, CancellationToken cancellationToken)
    {
        var question = new Dictionary<string, string>
        {
            ["channel"] = channel,
            ["oldest"] = new DateTimeOffset(delivery.CreatedAtUtc - Margin).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["include_all_metadata"] = "true",
        };
        if (thread is not null)
        {
            question["ts"] = thread;
        }

        var limit = MessagesOfPage;
        for (var page = 0; page < MostPages; page++)
        {
            question["limit"] = limit.ToString(CultureInfo.InvariantCulture);
            var cursor = "";
            var answer = await slack.CallAsync(
                thread is null ? "conversations.history" : "conversations.replies",
                new FormUrlEncodedContent(question),
                found =>
                {
                    cursor = CursorOf(found);
                    return MessageOf(found, delivery.Id);
                },
                cancellationToken);
            if (answer.IsTooLong && limit > 1)
            {
                limit /= 10; // The rest of the pages, too: whoever writes long here writes long again.
                continue;
            }

            if (!answer.IsOk)
            {
                return answer.Error.Contains("missing_scope", StringComparison.Ordinal) ? null : answer with { IsFinal = false };
            }

            if (answer.Timestamp is not null || cursor.Length == 0)
            {
                return answer.Timestamp is null ? null : answer;
            }

            question["cursor"] = cursor;
        }

        return null;
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
                return SlackClient.TimestampOf(message);
            }
        }

        return null;
    }

    /// <returns>Empty after the last page.</returns>
    private static string CursorOf(JsonElement answer) =>
        answer.TryGetProperty("response_metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
        && metadata.TryGetProperty("next_cursor", out var cursor) && cursor.ValueKind == JsonValueKind.String
            ? cursor.GetString()!
            : "";
}
