using System.Text.Json;

namespace CostOptimizer.Notifications.Slack;

/// <summary>What the outbox keeps of a message to Slack.</summary>
/// <param name="AlertKey">Of the fact that it tells of; null for what belongs to no thread.</param>
/// <param name="IsUpdate">Whether it changes the message that told of the fact first, instead of being one.</param>
/// <param name="Message">JSON with <c>text</c> and <c>blocks</c>.</param>
internal sealed record SlackEnvelope(string? AlertKey, bool IsUpdate, JsonElement Message)
{
    public static string Write(string? alertKey, bool isUpdate, object message) =>
        JsonSerializer.Serialize(new SlackEnvelope(alertKey, isUpdate, JsonSerializer.SerializeToElement(message, JsonSerializerOptions.Web)), JsonSerializerOptions.Web);

    public static SlackEnvelope Read(string body) =>
        JsonSerializer.Deserialize<SlackEnvelope>(body, JsonSerializerOptions.Web) ?? throw new JsonException("The body of a Slack delivery is null.");
}
