using System.Text.Json;
using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Json;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Tests.Weekly;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Notifications.Slack;

namespace CostOptimizer.Notifications.Tests.Slack;

public sealed class SlackMessageTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly AlertOptions Alerts = new() { DashboardUrl = "https://costs.example.com/" };

    private static readonly SlackOptions Deciding = new() { SigningSecret = "s", Operators = ["U1"] };

    [Fact]
    public void Message_InEnglish_IsAHeaderFactsSourceAndButtons()
    {
        var message = Of(Alert("111122223333/us-east-1/tts"), "en");
        var blocks = message.GetProperty("blocks").EnumerateArray().ToArray();

        Assert.Equal(["header", "section", "context", "actions"], blocks.Select(block => block.GetProperty("type").GetString()!));
        Assert.Equal("New saving: tts", TextOf(blocks[0].GetProperty("text")));
        Assert.Equal("Saving: USD 1,234.57 a month\nWhy: the fleet is gone\nProposal: Move &lt;b&gt; to g5 &amp; save", TextOf(blocks[1].GetProperty("text")));
        Assert.Equal("Info · analysis run-46 · seen 2026-11-16 00:00 UTC", TextOf(blocks[2].GetProperty("elements")[0]));
        Assert.Equal(["accept", "snooze", "dismiss", "open"], blocks[3].GetProperty("elements").EnumerateArray().Select(button => button.GetProperty("action_id").GetString()!));
        Assert.Equal("r/1@2", blocks[3].GetProperty("elements")[0].GetProperty("value").GetString());
        Assert.Equal("https://costs.example.com/recommendations/r%2F1", blocks[3].GetProperty("elements")[3].GetProperty("url").GetString());
    }

    [Fact]
    public void Message_InChinese_SaysTheSameNumber()
    {
        var message = Of(Alert("a/b/语音"), "zh-CN");

        Assert.Equal("新的节省机会：语音", message.GetProperty("text").GetString());
        Assert.Contains("节省：每月 USD 1,234.57", TextOf(message.GetProperty("blocks")[1].GetProperty("text")), StringComparison.Ordinal);
    }

    [Fact]
    public void Message_Number_IsTheApisNumberRoundedForAReader()
    {
        var alert = Alert("a/b/c");
        var number = JsonSerializer.SerializeToElement(alert, ResultJson.Compact).GetProperty("facts")[0].GetProperty("number").GetDecimal();

        Assert.Equal(1_234.565m, number);
        Assert.Contains(Display.Money(Money.Usd(number)), TextOf(Of(alert, "en").GetProperty("blocks")[1].GetProperty("text")), StringComparison.Ordinal);
    }

    [Fact]
    public void Message_OfHostileText_StaysWithinTheLimitsAndIsNoMarkup()
    {
        var hostile = string.Concat(Enumerable.Repeat("<!channel> *b* & <https://evil.example|x> \u202e\r\n😀", 200));
        var alert = Alert($"a/b/{hostile}") with { Facts = [.. Enumerable.Repeat(AlertFact.Of(AlertFactName.Proposal, hostile), 60)] };

        var blocks = Of(alert, "en").GetProperty("blocks").EnumerateArray().ToArray();

        Assert.InRange(blocks.Length, 1, 50);
        Assert.InRange(TextOf(blocks[0].GetProperty("text")).Length, 1, 150);
        Assert.InRange(TextOf(blocks[1].GetProperty("text")).Length, 1, 3_000);
        Assert.All(blocks[3].GetProperty("elements").EnumerateArray(), button => Assert.InRange(TextOf(button.GetProperty("text")).Length, 1, 75));
        Assert.All(Plains(blocks), text =>
        {
            Assert.Equal("plain_text", text.GetProperty("type").GetString());
            Assert.DoesNotContain('<', TextOf(text));
            Assert.DoesNotContain('\u202e', TextOf(text));
        });
    }

    /// <summary>Every kind with every fact, in both languages. Run with <c>COSTOPT_UPDATE_GOLDEN=1</c> to approve a change, then read what changed.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Message_OfEveryKind_IsTheApprovedOneAndWithinSlacksLimits(string language)
    {
        var facts = Enum.GetValues<AlertFactName>().Select((name, index) => (index % 4) switch
        {
            0 => AlertFact.Of(name, Money.Usd(1_234.565m), AlertUnit.MoneyPerMonth),
            1 => AlertFact.Of(name, 0.125m, AlertUnit.Share),
            2 => AlertFact.Of(name, 3m, AlertUnit.Days),
            _ => AlertFact.Of(name, "g5.xlarge & <others>"),
        }).ToArray();
        JsonElement[] messages =
        [
            .. Enum.GetValues<AlertKind>().Select(kind => JsonSerializer.SerializeToElement(new SlackMessage(Alerts, Deciding).Of(
                new RaisedAlert(Alert("111122223333/us-east-1/tts") with { Kind = kind, Facts = kind == AlertKind.Test ? [] : facts }, IsWorse: kind == AlertKind.EndOfLife), language))),
        ];

        Assert.All(messages, message =>
        {
            var blocks = message.GetProperty("blocks").EnumerateArray().ToArray();
            Assert.InRange(blocks.Length, 1, 50);
            Assert.All(blocks, block => Assert.InRange(block.TryGetProperty("block_id", out var id) ? id.GetString()!.Length : 1, 1, 255));
            Assert.InRange(message.GetProperty("text").GetString()!.Length, 1, 40_000);
        });
        var written = JsonSerializer.Serialize(messages, Readable) + "\n";
        var approved = Path.Join(Root(), "tests", "CostOptimizer.Notifications.Tests", "Slack", "Approved", $"messages-{language}.json");
        if (Environment.GetEnvironmentVariable("COSTOPT_UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(approved, written, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), written);
    }

    [Fact]
    public void Message_WhereNobodyMayDecide_HasNoButtonsThatDo()
    {
        var message = new SlackMessage(new AlertOptions(), new SlackOptions { SigningSecret = "s" }).Of(new RaisedAlert(Alert("a/b/c"), IsWorse: false), "en");

        Assert.DoesNotContain("actions", message.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a&b", 10, "a&amp;b")]
    [InlineData("a&b", 7, "a&amp;b")]
    [InlineData("a&b", 6, "a…")]
    [InlineData("😀😀", 3, "😀…")]
    public void Fit_CutsNeverInsideAnEscapeOrACharacter(string text, int limit, string fitted) => Assert.Equal(fitted, SlackText.Fit(text, limit));

    [Fact]
    public void Texts_OfEveryKindAndFact_ExistInBothLanguages()
    {
        foreach (var language in (string[])["en", "zh-CN"])
        {
            var words = AlertWords.In(language);
            Assert.All(Enum.GetValues<AlertKind>(), kind => Assert.NotEmpty(words.Kind(kind)));
            Assert.All(Enum.GetValues<AlertFactName>(), name => Assert.NotEmpty(words.Line(AlertFact.Of(name, "x"))));
            Assert.All(Enum.GetValues<AlertUnit>(), unit => Assert.NotEmpty(words.Line(AlertFact.Of(AlertFactName.Age, 1m, unit))));
            Assert.All(Enum.GetValues<Application.Weekly.MovementReason>(), reason => Assert.DoesNotContain(reason.ToString(), words.Line(AlertFact.Of(AlertFactName.Reason, reason.ToString())), StringComparison.Ordinal));
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "CostOptimizer.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
        }

        return folder.FullName;
    }

    private static JsonElement Of(Alert alert, string language) =>
        JsonSerializer.SerializeToElement(new SlackMessage(Alerts, Deciding).Of(new RaisedAlert(alert, IsWorse: false), language, decided: 2));

    private static IEnumerable<JsonElement> Plains(JsonElement[] blocks) =>
        [blocks[0].GetProperty("text"), blocks[1].GetProperty("text"), .. blocks[2].GetProperty("elements").EnumerateArray()];

    private static string TextOf(JsonElement text) => text.GetProperty("text").GetString()!;

    private static Alert Alert(string fleet) => new(
        AlertKind.NewSaving, AlertSeverity.Info, fleet, new FleetId(fleet), "r/1", "i", 0, "run-46", WeeklySamples.Monday,
        [
            AlertFact.Of(AlertFactName.Saving, Money.Usd(1_234.565m), AlertUnit.MoneyPerMonth),
            AlertFact.Of(AlertFactName.Reason, "FleetGone"),
            AlertFact.Of(AlertFactName.Proposal, "Move <b> to g5 & save"),
        ]);
}
