using System.Globalization;
using System.Text;
using System.Text.Json;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Web.Api.Recommendations;
using Microsoft.AspNetCore.WebUtilities;

namespace CostOptimizer.Web.Slack;

/// <summary>A click on a button of one of our messages.</summary>
/// <param name="Language">Of the message, BCP 47; empty in messages that do not say.</param>
/// <param name="ReplyTo">Where Slack takes an answer that only the user sees; null when it names none.</param>
internal sealed record SlackClick(string UserId, string Action, SeenRecommendation Seen, DateTime AtUtc, string Language, Uri? ReplyTo)
{
    private const string DismissedThere = "Dismissed in Slack.";

    private static readonly TimeSpan Snooze = TimeSpan.FromDays(7);

    /// <returns>Null when it is no click of ours: a link, or something else that Slack tells of.</returns>
    public static SlackClick? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
            using var payload = JsonDocument.Parse(form.TryGetValue("payload", out var text) ? text.ToString() : "");
            var root = payload.RootElement;
            var action = root.GetProperty("actions")[0];
            return root.GetProperty("type").GetString() == "block_actions"
                && action.GetProperty("action_id").GetString() is { } name and ("accept" or "snooze" or "dismiss")
                && root.GetProperty("user").GetProperty("id").GetString() is { } user
                && action.GetProperty("value").GetString() is { } value
                    ? new SlackClick(user, name, SeenRecommendation.Read(value), TimeOf(action), LanguageOf(action), ReplyOf(root))
                    : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The same click gives the same decision, however often Slack tells of it.</summary>
    public DecisionInput Decision() => Action switch
    {
        "accept" => new DecisionInput(DecisionKind.Accepted, Reason: null, UntilUtc: null, ImplementedAtUtc: null),
        "snooze" => new DecisionInput(DecisionKind.Snoozed, Reason: null, AtUtc + Snooze, ImplementedAtUtc: null),
        _ => new DecisionInput(DecisionKind.Dismissed, DismissedThere, UntilUtc: null, ImplementedAtUtc: null),
    };

    /// <summary>Seconds since 1970 with a fraction, which decisions do not keep.</summary>
    private static DateTime TimeOf(JsonElement action) => DateTimeOffset.FromUnixTimeSeconds(
        long.Parse(action.GetProperty("action_ts").GetString()!.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture)).UtcDateTime;

    private static string LanguageOf(JsonElement action) =>
        action.TryGetProperty("block_id", out var block) && block.ValueKind == JsonValueKind.String && block.GetString()!.Split(':') is [_, var language] ? language : "";

    private static Uri? ReplyOf(JsonElement root) =>
        root.TryGetProperty("response_url", out var url) && url.ValueKind == JsonValueKind.String && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var known) && known.Scheme == Uri.UriSchemeHttps
            ? known
            : null;
}
