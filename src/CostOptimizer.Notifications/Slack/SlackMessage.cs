using System.Text.Json.Nodes;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Application.Presentation;

namespace CostOptimizer.Notifications.Slack;

/// <summary>
/// An alert as a message: a header, its facts, where they come from, and buttons. All of it is plain text, in which
/// Slack reads no markup, so that a fleet called <c>*bold*</c> or <c>&lt;!channel&gt;</c> is just called so.
/// </summary>
/// <remarks>Limits, source Slack's Block Kit reference: 50 blocks, 150 characters a header, 3,000 a section, 75 a button, 2,000 a button's value, 3,000 an address.</remarks>
internal sealed class SlackMessage(AlertOptions alerts, SlackOptions slack)
{
    private const int LongestHeader = 150;
    private const int LongestSection = 3_000;
    private const int LongestLine = 400;
    private const int LongestContext = 500;
    private const int LongestButton = 75;
    private const int LongestValue = 2_000;
    private const int LongestAddress = 3_000;
    private const int LongestName = 80;

    /// <param name="language">Of the route.</param>
    /// <param name="decided">Version of the fleet's newest decision, 0 for none: the buttons decide only while it is the newest.</param>
    public JsonObject Of(RaisedAlert raised, string language, int decided = 0)
    {
        var (alert, words) = (raised.Alert, AlertWords.In(language));
        var title = Title(raised, words);
        JsonArray blocks =
        [
            new JsonObject { ["type"] = "header", ["text"] = Plain(title, LongestHeader) },
            .. alert.Facts.Count == 0 ? [] : (JsonNode[])[new JsonObject { ["type"] = "section", ["text"] = Plain(string.Join('\n', alert.Facts.Select(words.Line).Select(line => SlackText.Line(line, LongestLine))), LongestSection, isEscaped: true) }],
            new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(Plain(words.Source(alert), LongestContext)) },
        ];
        JsonNode[] buttons = [.. Buttons(alert, words, decided)];
        if (buttons.Length > 0)
        {
            blocks.Add(new JsonObject { ["type"] = "actions", ["block_id"] = $"{alert.Id}:{language}", ["elements"] = new JsonArray(buttons) });
        }

        // The text is what notifications and screen readers say; in it, too, nothing is markup.
        return new JsonObject { ["text"] = SlackText.Line(title, LongestHeader), ["mrkdwn"] = false, ["blocks"] = blocks };
    }

    private static string Title(RaisedAlert raised, AlertWords words)
    {
        var kind = words.Kind(raised.Alert.Kind);
        var subject = raised.Alert.Fleet is { } fleet ? fleet.Value.Split('/', 3)[^1] : raised.Alert.Subject;
        var named = subject.Length == 0 ? kind : words.About(kind, PlainText.Clean(subject, LongestName));
        return raised.IsWorse ? words.Worse(named) : named;
    }

    private IEnumerable<JsonNode> Buttons(Alert alert, AlertWords words, int decided)
    {
        if (alert.RecommendationId is { } id && new SeenRecommendation(id, decided).ToString() is { Length: <= LongestValue } recommendation && slack.CanDecide())
        {
            yield return Button("accept", words.Accept, recommendation);
            yield return Button("snooze", words.Snooze, recommendation);
            yield return Button("dismiss", words.Dismiss, recommendation);
        }

        if (alerts.DashboardUrl.Length > 0 && AddressOf(alert) is { Length: <= LongestAddress } address)
        {
            yield return new JsonObject { ["type"] = "button", ["action_id"] = "open", ["text"] = Plain(words.Open, LongestButton), ["url"] = address };
        }
    }

    private string AddressOf(Alert alert)
    {
        var path = alert switch
        {
            { RecommendationId: { } recommendation } => $"recommendations/{Uri.EscapeDataString(recommendation)}",
            { Kind: AlertKind.FailedRun or AlertKind.MissingData or AlertKind.StaleData } => "runs",
            _ => "",
        };
        return $"{alerts.DashboardUrl.TrimEnd('/')}/{path}";
    }

    private static JsonObject Button(string action, string text, string value) =>
        new() { ["type"] = "button", ["action_id"] = action, ["text"] = Plain(text, LongestButton), ["value"] = value };

    private static JsonObject Plain(string text, int limit, bool isEscaped = false) =>
        new() { ["type"] = "plain_text", ["emoji"] = false, ["text"] = isEscaped ? Cut(text, limit) : SlackText.Line(text, limit) };

    /// <summary>Whole lines only: each is escaped already.</summary>
    private static string Cut(string lines, int limit) =>
        lines.Length <= limit ? lines : $"{lines[..lines.LastIndexOf('\n', limit - 2)]}\n…";
}
