using CostOptimizer.Application.Alerts;

namespace CostOptimizer.Notifications.Slack;

/// <summary>How Slack is reached, and who may decide there.</summary>
public sealed record SlackOptions
{
    public const string SectionName = "Slack";

    /// <summary>Incoming webhooks by the name that routes give; each address is a secret. None by default.</summary>
    public Dictionary<string, string> Webhooks { get; init; } = [];

    /// <summary>Of a bot with the scope <c>chat:write</c>; a secret. None by default: then routes need webhooks.</summary>
    public string BotToken { get; init; } = "";

    /// <summary>Shows that a click comes from Slack; a secret. None by default: then messages have no buttons that decide.</summary>
    public string SigningSecret { get; init; } = "";

    /// <summary>Ids of the Slack users who may decide, such as <c>U0123456789</c>; nobody by default.</summary>
    public IReadOnlyList<string> Operators { get; init; } = [];

    /// <summary>Where Slack's methods lie.</summary>
    public string ApiUrl { get; init; } = "https://slack.com/api/";

    /// <summary>How long Slack may take to answer: a second to a minute; ten seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether messages have buttons that decide.</summary>
    public bool CanDecide() => SigningSecret.Length > 0 && Operators.Count > 0;

    /// <returns>Every fault, each a sentence that names the setting but never a secret; empty when all is well.</returns>
    public IEnumerable<string> Faults(AlertOptions alerts)
    {
        foreach (var (name, _) in Webhooks.Where(webhook => !IsAddress(webhook.Value)))
        {
            yield return $"{SectionName}:Webhooks:{name} is no address: give one that begins with https://, or a file that holds it, such as file:/run/secrets/slack.";
        }

        if (!IsAddress(ApiUrl) || !ApiUrl.EndsWith('/'))
        {
            yield return $"{SectionName}:ApiUrl is '{ApiUrl}': give an address that begins with https:// and ends with a slash.";
        }

        if (BotToken.Any(character => !char.IsAsciiLetterOrDigit(character) && character != '-'))
        {
            yield return $"{SectionName}:BotToken is no token: give one that begins with xoxb-, or a file that holds it.";
        }

        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(1))
        {
            yield return $"{SectionName}:Timeout is {Timeout}: give a second (00:00:01) to a minute (00:01:00).";
        }

        foreach (var (index, route) in alerts.Routes.Index())
        {
            if (route.Channel.Length > 0 && BotToken.Length == 0)
            {
                yield return FormattableString.Invariant($"{AlertOptions.SectionName}:Routes:{index}:Channel is set but {SectionName}:BotToken is not: set it, or name a Webhook.");
            }

            if (route.Webhook.Length > 0 && !Webhooks.ContainsKey(route.Webhook))
            {
                yield return FormattableString.Invariant($"{AlertOptions.SectionName}:Routes:{index}:Webhook is '{route.Webhook}', which is not among {SectionName}:Webhooks: add its address there.");
            }
        }
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}
