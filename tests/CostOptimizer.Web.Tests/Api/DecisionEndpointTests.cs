using System.Net;
using System.Text.Json;
using CostOptimizer.Web.Tests.Api.Support;

namespace CostOptimizer.Web.Tests.Api;

public sealed class DecisionEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("accept", "{}", "accepted")]
    [InlineData("dismiss", """{"reason":"It is retired in March <b>2027</b>."}""", "dismissed")]
    [InlineData("snooze", """{"untilUtc":"2027-01-01T00:00:00Z"}""", "snoozed")]
    [InlineData("implemented", """{"implementedAtUtc":"2026-11-17T09:30:00Z","reason":"CHG-4711"}""", "implemented")]
    public async Task Decide_OpenRecommendation_IsKeptAndListed(string verb, string body, string state)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var id = IdOf("tts-vocoder");

        using var response = await host.PostAsync($"/api/v1/recommendations/{id}/{verb}", body);

        var details = await ApiHost.JsonAsync(response, HttpStatusCode.OK);
        var decision = Assert.Single(details.At("decisions").EnumerateArray());
        Assert.Equal((state, state, "ada", 1), (details.Text("state"), decision.Text("kind"), decision.Text("decidedBy"), decision.At("version").GetInt32()));
        using var sent = JsonDocument.Parse(body);
        Assert.All(sent.RootElement.EnumerateObject(), member => Assert.Equal(member.Value.GetString(), decision.Text(member.Name)));
        Assert.Equal([id], (await host.GetAsync($"/api/v1/recommendations?state={state}")).Items().Select(item => item.Text("id")));
        Assert.Equal(7, (await host.GetAsync("/api/v1/recommendations?state=open")).Items().Count);
        Assert.Equal(["recommendation.decide"], await host.AuditedAsync());
    }

    [Fact]
    public async Task Decide_ThenAnalyseAgain_StandsWhileTheRecommendationDoesAndOpensWhenItChanges()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var (kept, changed) = (IdOf("tts-vocoder"), IdOf("image-generator"));
        using var first = await host.PostAsync($"/api/v1/recommendations/{kept}/dismiss", """{"reason":"Not this year."}""");
        using var second = await host.PostAsync($"/api/v1/recommendations/{changed}/dismiss", """{"reason":"Too risky."}""");

        var later = ApiSample.Changed("image-generator", "g6.xlarge");
        await host.SaveAsync(later);

        Assert.Equal([kept], (await host.GetAsync("/api/v1/recommendations?state=dismissed")).Items().Select(item => item.Text("id")));
        var reopened = await host.GetAsync($"/api/v1/recommendations/{later.Fleet("image-generator").Recommendation.Id}");
        Assert.Equal("open", reopened.Text("state"));
        Assert.Equal(("Too risky.", changed), (reopened.At("decisions")[0].Text("reason"), reopened.At("decisions")[0].Text("recommendationId")));
        Assert.Equal(HttpStatusCode.NotFound, (await host.PostAsync($"/api/v1/recommendations/{changed}/accept", "{}")).StatusCode);
    }

    [Fact]
    public async Task Snooze_ItsTimeIsOver_OpensAgain()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        using var response = await host.PostAsync($"/api/v1/recommendations/{IdOf("tts-vocoder")}/snooze", """{"untilUtc":"2026-11-19T00:00:00Z"}""");
        var snoozed = response.Headers.ETag;

        host.Clock.Advance(TimeSpan.FromHours(12)); // it was noon of the 18th

        using var later = await host.Client.GetAsync($"/api/v1/recommendations/{IdOf("tts-vocoder")}", Cancellation);
        Assert.Equal("open", (await ApiHost.JsonAsync(later, HttpStatusCode.OK)).Text("state"));
        Assert.NotEqual(snoozed, later.Headers.ETag);
    }

    [Fact]
    public async Task Decide_OnWhatSomebodyElseHasDecidedMeanwhile_Is412()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var path = $"/api/v1/recommendations/{IdOf("tts-vocoder")}";
        using var seen = await host.Client.GetAsync(path, Cancellation);
        var tag = seen.Headers.ETag!.ToString();

        using var first = await host.PostAsync($"{path}/accept", "{}", ("If-Match", tag));
        using var stale = await host.PostAsync($"{path}/dismiss", """{"reason":"No."}""", ("If-Match", tag));
        using var fresh = await host.PostAsync($"{path}/dismiss", """{"reason":"No."}""", ("If-Match", first.Headers.ETag!.ToString()));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.OK), (first.StatusCode, stale.StatusCode, fresh.StatusCode));
        var history = (await host.GetAsync(path)).At("decisions").EnumerateArray().Select(decision => decision.Text("kind"));
        Assert.Equal(["dismissed", "accepted"], history);
    }

    [Fact]
    public async Task Decide_TheSameAgain_AddsNothing()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var path = $"/api/v1/recommendations/{IdOf("tts-vocoder")}/dismiss";

        using var first = await host.PostAsync(path, """{"reason":"No."}""");
        using var again = await host.PostAsync(path, """{"reason":"No."}""");

        Assert.Equal(await first.Content.ReadAsStringAsync(Cancellation), await again.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("dismiss", "{}", "reason", "reason is missing: give a text.")]
    [InlineData("dismiss", """{"reason":"  "}""", "reason", "reason is '  ': give a text that says something.")]
    [InlineData("dismiss", """{"reason":"a\u0000"}""", "reason", "reason is '\"a\\u0000\"': give a text of at most 1000 characters without control characters.")]
    [InlineData("snooze", "{}", "untilUtc", "untilUtc is missing: give an instant in the future, in UTC such as 2026-11-16T00:00:00Z.")]
    [InlineData("snooze", """{"untilUtc":"2026-11-18T12:00:00Z"}""", "untilUtc", "untilUtc is '2026-11-18T12:00:00Z': give an instant in the future, in UTC such as 2026-11-16T00:00:00Z.")]
    [InlineData("snooze", """{"untilUtc":"tomorrow"}""", "untilUtc", "untilUtc is 'tomorrow': give an instant in UTC such as 2026-11-16T00:00:00Z.")]
    [InlineData("implemented", """{"implementedAtUtc":"2026-11-18T12:00:01Z"}""", "implementedAtUtc", "implementedAtUtc is '2026-11-18T12:00:01Z': give when it was done, not in the future, in UTC such as 2026-11-16T00:00:00Z.")]
    [InlineData("accept", """{"untilUtc":"2027-01-01T00:00:00Z"}""", "untilUtc", "untilUtc is 'not a field': use one of reason.")]
    public async Task Decide_AtFault_NamesFieldValueAndFix(string verb, string body, string field, string sentence)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        using var response = await host.PostAsync($"/api/v1/recommendations/{IdOf("tts-vocoder")}/{verb}", body);

        Assert.Equal([sentence], (await ApiHost.JsonAsync(response, HttpStatusCode.BadRequest)).Errors(field));
    }

    [Fact]
    public async Task Accept_WhatProposesNoChange_IsRefused()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        using var response = await host.PostAsync($"/api/v1/recommendations/{IdOf("bert-search")}/accept", "{}");

        Assert.Contains("proposes no change", (await ApiHost.JsonAsync(response, HttpStatusCode.Conflict)).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_AsAnalyst_IsForbidden()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        host.SignIn("Analyst");

        using var response = await host.PostAsync($"/api/v1/recommendations/{IdOf("tts-vocoder")}/accept", "{}");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static string IdOf(string fleet) => ApiSample.Result().Fleet(fleet).Recommendation.Id;
}
