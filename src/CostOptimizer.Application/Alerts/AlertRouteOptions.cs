namespace CostOptimizer.Application.Alerts;

/// <summary>Who is told: a Slack channel by the bot, or whatever an incoming webhook leads to.</summary>
public sealed record AlertRouteOptions
{
    private const int LongestName = 60;

    /// <summary>Letters, digits and hyphens; stored with what is sent.</summary>
    public string Name { get; init; } = "";

    /// <summary>Id of a Slack channel, such as <c>C0123456789</c>; needs a bot token. Either this or a webhook.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Name of one of <c>Slack:Webhooks</c>. Either this or a channel.</summary>
    public string Webhook { get; init; } = "";

    /// <summary>Only fleets with this tag, <c>KEY=VALUE</c>. Empty by default: what no other route takes, and what is about no fleet.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Only these kinds of alerts; all by default.</summary>
    public IReadOnlyList<AlertKind> Kinds { get; init; } = [];

    /// <summary>Nothing below it; <c>Info</c> by default.</summary>
    public AlertSeverity MinimumSeverity { get; init; }

    /// <summary>BCP 47: <c>en</c> by default, with any region, or <c>zh-CN</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What outboxes store: never an address with a secret in it.</summary>
    public string Target() => Channel.Length > 0 ? $"channel:{Channel}" : $"webhook:{Webhook}";

    /// <param name="place">Of the route among the settings, for the sentences.</param>
    public IEnumerable<string> Faults(string place)
    {
        if (Name.Length is 0 or > LongestName || !Name.All(IsNameCharacter))
        {
            yield return $"{place}:Name is '{Name}': give 1 to {LongestName} letters, digits and hyphens.";
        }

        if (Channel.Length > 0 == Webhook.Length > 0)
        {
            yield return $"{place} has {(Channel.Length > 0 ? "both a Channel and a Webhook" : "neither a Channel nor a Webhook")}: give one of them.";
        }

        if (Channel.Length > LongestName || !Channel.All(char.IsAsciiLetterOrDigit))
        {
            yield return $"{place}:Channel is '{Channel}': give the channel's id, such as C0123456789, which Slack shows under the channel's details.";
        }

        if (Tag.Length > 0 && Tag.IndexOf('=', StringComparison.Ordinal) < 1)
        {
            yield return $"{place}:Tag is '{Tag}': give KEY=VALUE.";
        }

        if (Language.Split('-', 2)[0].ToLowerInvariant() is not ("en" or "zh"))
        {
            yield return $"{place}:Language is '{Language}', in which there are no texts: give en or zh-CN.";
        }
    }

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character == '-';
}
