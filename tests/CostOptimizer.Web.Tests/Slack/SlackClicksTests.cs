using System.Net;
using System.Text;
using System.Text.Json;
using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Web.Slack;
using CostOptimizer.Web.Tests.Api.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Slack;

public sealed class SlackClicksTests
{
    // 18 November 2026, 12:00:00 UTC, where the clock of the API's tests starts.
    private const long Now = 1_795_003_200;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Signature_OfSlacksOwnExample_IsSlacks()
    {
        // Source: Slack's "Verifying requests from Slack".
        var body = Encoding.UTF8.GetBytes(
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

        Assert.Equal("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", SlackSignature.Of("8f742231b10e8888abcd99yyyzzz85a5", "1531420618", body));
    }

    [Theory]
    [InlineData("accept", "accepted", "Accepted for tts-vocoder.")]
    [InlineData("snooze", "snoozed", "Snoozed for tts-vocoder for a week.")]
    [InlineData("dismiss", "dismissed", "Dismissed for tts-vocoder.")]
    public async Task Click_OfAnOperator_DecidesAndIsAudited(string action, string kind, string told)
    {
        await using var host = await ApiHost.StartGuardedAsync(ApiSample.Result());
        host.SignIn("");

        using var first = await ClickAsync(host, Body(action, "U1"));
        using var again = await ClickAsync(host, Body(action, "U1"));
        var sent = await host.Slack.WaitAsync(2, Cancellation);

        Assert.Equal((HttpStatusCode.OK, ""), (first.StatusCode, await first.Content.ReadAsStringAsync(Cancellation)));
        host.SignIn("Admin");
        var decision = Assert.Single((await host.GetAsync($"/api/v1/recommendations/{Recommendation}")).At("decisions").EnumerateArray());
        Assert.Equal((kind, "slack:U1"), (decision.Text("kind"), decision.Text("decidedBy")));
        var entry = Assert.Single(await host.Services.GetRequiredService<IAuditLog>().ReadAsync(9, null, Cancellation)).Entry;
        Assert.Equal(("recommendation.decide", "slack:U1"), (entry.What, entry.Who));
        Assert.Equal("https://hooks.slack.com/actions/1", sent[0].Address!.ToString());
        Assert.All(sent, one => Assert.Contains(told, one.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Click_InAChineseMessage_IsAnsweredInChinese()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        using var taken = await ClickAsync(host, Body("accept", "U1", "zh-CN"));
        using var refused = await ClickAsync(host, Body("accept", "U2", "zh-CN"));

        Assert.Equal(["已接受对 tts-vocoder 的建议。", "您无权在 Slack 中作出决定：您的 Slack 用户 ID U2 不在 Slack:Operators 之中。"], (await host.Slack.WaitAsync(2, Cancellation)).Select(sent =>
        {
            using var body = JsonDocument.Parse(sent.Body);
            return body.RootElement.GetProperty("text").GetString();
        }));
    }

    [Fact]
    public async Task Click_OfSomebodyElse_DecidesNothingAndSaysWhy()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        using var response = await ClickAsync(host, Body("accept", "U2"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("your Slack user id U2 is not among Slack:Operators", Assert.Single(await host.Slack.WaitAsync(1, Cancellation)).Body, StringComparison.Ordinal);
        Assert.Empty(await host.AuditedAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(null)] // sent before messages said what they knew
    public async Task Click_ReplayedOrClickedAfterANewerDecision_ChangesNothingAndSaysSo(int? version)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var body = Body("accept", "U1", version: version);
        using var accepted = await ClickAsync(host, body);
        await host.Slack.WaitAsync(1, Cancellation);
        using var dismissed = await host.PostAsync($"/api/v1/recommendations/{Recommendation}/dismiss", """{"reason":"not now"}""");

        using var replayed = await ClickAsync(host, body);
        using var other = await ClickAsync(host, Body("snooze", "U1", version: version));
        var sent = await host.Slack.WaitAsync(2, Cancellation);

        Assert.Equal(HttpStatusCode.OK, dismissed.StatusCode);
        Assert.Equal(["dismissed", "accepted"], await KindsAsync(host));
        Assert.All(sent.Skip(1), one => Assert.Contains("Nothing was changed: somebody has decided on tts-vocoder since", one.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Click_OnAMessageWrittenAfterADecision_DecidesAnew()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        using var dismissed = await host.PostAsync($"/api/v1/recommendations/{Recommendation}/dismiss", """{"reason":"not now"}""");

        using var accepted = await ClickAsync(host, Body("accept", "U1", version: 1));

        Assert.Contains("Accepted for tts-vocoder.", Assert.Single(await host.Slack.WaitAsync(1, Cancellation)).Body, StringComparison.Ordinal);
        Assert.Equal(["accepted", "dismissed"], await KindsAsync(host));
    }

    [Fact]
    public async Task Click_SlackIsSlowToHear_IsAnsweredAtOnceAndFinishedBeforeTheEnd()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var gate = new TaskCompletionSource();
        host.Slack.Gate = gate.Task;

        using var first = await ClickAsync(host, Body("accept", "U1"));
        using var second = await ClickAsync(host, Body("accept", "U2"));
        var toldBefore = host.Slack.Sent.Count;
        gate.SetResult();
        await host.StopAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, 0), (first.StatusCode, second.StatusCode, toldBefore));
        Assert.Equal(2, host.Slack.Sent.Count);
        Assert.Equal(["recommendation.decide"], await host.AuditedAsync());
    }

    [Fact]
    public async Task Click_TheDatabaseRefuses_IsToldToTheUser()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        await host.ExecuteAsync("ALTER TABLE Decision RENAME TO Elsewhere");

        using var response = await ClickAsync(host, Body("accept", "U1"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("The decision failed", Assert.Single(await host.Slack.WaitAsync(1, Cancellation)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "other", false)]
    [InlineData(-301, ApiHost.SlackSecret, false)]
    [InlineData(600, ApiHost.SlackSecret, false)]
    [InlineData(0, ApiHost.SlackSecret, true)]
    public async Task Click_WithABadSignature_Is401AndNothingElse(int seconds, string secret, bool isChanged)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        using var response = await ClickAsync(host, Body("accept", "U1"), seconds, secret, isChanged);

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation)));
        Assert.Empty(await host.AuditedAsync());
        Assert.Empty(host.Slack.Sent);
    }

    [Theory]
    [InlineData("payload=%7B")]
    [InlineData("payload=[]")]
    [InlineData("payload=null")]
    [InlineData("x=1")]
    [InlineData("""payload={"type":"block_actions","user":{"id":"U1"},"actions":[{"action_id":"open"}]}""")]
    [InlineData("""payload={"type":"block_actions","user":{"id":"U1"},"actions":[{"action_id":"accept","value":7,"action_ts":"x"}]}""")]
    public async Task Click_ThatIsNone_IsTakenAndDoesNothing(string body)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        using var response = await ClickAsync(host, body);

        await host.StopAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(host.Slack.Sent);
    }

    private static string Recommendation { get; } = ApiSample.Result().Plan.Fleets.Single(fleet => fleet.Fleet.Name == "tts-vocoder").Recommendation.Id;

    private static async Task<string[]> KindsAsync(ApiHost host) =>
        [.. (await host.GetAsync($"/api/v1/recommendations/{Recommendation}")).At("decisions").EnumerateArray().Select(decision => decision.Text("kind")!)];

    private static string Body(string action, string user, string language = "en", int? version = 0) => "payload=" + Uri.EscapeDataString(JsonSerializer.Serialize(new
    {
        type = "block_actions",
        user = new { id = user },
        response_url = "https://hooks.slack.com/actions/1",
        actions = new[] { new { action_id = action, block_id = $"{new string('a', 64)}:{language}", value = new SeenRecommendation(Recommendation, version).ToString(), action_ts = "1795003199.123456" } },
    }));

    private static async Task<HttpResponseMessage> ClickAsync(ApiHost host, string body, int seconds = 0, string secret = ApiHost.SlackSecret, bool isChanged = false)
    {
        var timestamp = (Now + seconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, SlackClicks.Path)
        {
            Content = new StringContent(isChanged ? body + "&more=1" : body, Encoding.UTF8, "application/x-www-form-urlencoded"),
            Headers = { { SlackSignature.TimestampHeader, timestamp }, { SlackSignature.Header, SlackSignature.Of(secret, timestamp, Encoding.UTF8.GetBytes(body)) } },
        };
        return await host.Client.SendAsync(request, Cancellation);
    }
}
