using System.Net;
using CostOptimizer.Core.Planning;
using CostOptimizer.Web.Tests.Api.Support;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class RecommendationPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Proposed { get; } =
        ApiSample.Result().Plan.Fleets.First(fleet => fleet.Recommendation.Verdict == Verdict.Recommended).Recommendation.Id;

    [Fact]
    public async Task List_WithoutAFilter_ShowsWhatProposesAChange()
    {
        var result = ApiSample.Result();
        await using var host = await ApiHost.StartAsync(result);

        var page = await host.PageAsync("/recommendations");

        Assert.All(result.Plan.Fleets, fleet => Assert.Equal(
            fleet.Recommendation.Verdict is Verdict.Recommended or Verdict.BenchmarkFirst,
            page.Contains($"/recommendations/{fleet.Recommendation.Id}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Accepting_ByForm_IsTheDecisionOfTheApi()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var answer = await DecideAsync(host, "Accepted", ("reason", "=HYPERLINK(\"x\") <script>alert(1)</script>"));
        var page = await host.PageAsync(answer.Headers.Location!.ToString());
        var stored = await host.GetAsync($"/api/v1/recommendations/{Proposed}");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("accepted", stored.GetProperty("state").GetString());
        Assert.Contains("Written down: Accepted.", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(["recommendation.decide"], await host.AuditedAsync());
    }

    [Theory]
    [InlineData("Dismissed", "reason", "", HttpStatusCode.BadRequest)] // a reason is needed
    [InlineData("Snoozed", "date", "2026-11-01", HttpStatusCode.BadRequest)] // long past
    [InlineData("Snoozed", "date", "tomorrow", HttpStatusCode.BadRequest)]
    [InlineData("Implemented", "date", "2027-01-01", HttpStatusCode.BadRequest)] // not yet
    [InlineData("Accepted", "seen", "\"another-page\"", HttpStatusCode.PreconditionFailed)]
    public async Task Deciding_WhatCannotBe_ChangesNothingAndSaysWhy(string kind, string field, string value, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var answer = await DecideAsync(host, kind, (field, value));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("Nothing was changed.", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Empty(await host.AuditedAsync());
    }

    [Fact]
    public async Task Deciding_AsAViewer_IsRefused_AndTheFormsAreNotShown()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        host.SignIn("Viewer");

        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(host, "Accepted")).StatusCode);
        Assert.DoesNotContain("name=\"seen\"", await host.PageAsync($"/recommendations/{Proposed}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snoozing_UntilADay_ShowsInListAndHistory()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        await DecideAsync(host, "Snoozed", ("date", "2026-12-24"));

        Assert.Contains("until Dec 24, 2026", await host.PageAsync($"/recommendations/{Proposed}"), StringComparison.Ordinal);
        Assert.Contains(Proposed, await host.PageAsync("/recommendations?state=Snoozed"), StringComparison.Ordinal);
        Assert.DoesNotContain(Proposed, await host.PageAsync("/recommendations?state=Open"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assigning_ByForm_StandsOnThePageInTheHistoryAndInTheFilter()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var answer = await SendAsync(host, $"{Proposed}/assign", ("assignee", "<b>Ada</b>"), ("text", "She knows the fleet."));
        var page = await host.PageAsync(answer.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("<b>Ada</b>", (await host.GetAsync($"/api/v1/recommendations/{Proposed}")).GetProperty("assignee").GetString());
        Assert.Contains("Written down: Assigned.", page, StringComparison.Ordinal);
        Assert.Contains("She knows the fleet.", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Ada", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Ada", page, StringComparison.Ordinal);
        Assert.Contains(Proposed, await host.PageAsync("/recommendations?assignee=%3Cb%3Eada%3C%2Fb%3E"), StringComparison.Ordinal);
        Assert.DoesNotContain(Proposed, await host.PageAsync("/recommendations?assignee=%E2%80%93"), StringComparison.Ordinal);
        Assert.Equal(["recommendation.assign"], await host.AuditedAsync());
    }

    [Fact]
    public async Task Commenting_ByForm_JoinsTheHistoryInItsOrder()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        await DecideAsync(host, "Accepted", ("reason", "first words"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await SendAsync(host, $"{Proposed}/comments", ("text", "second words\r\n<script>alert(1)</script>"));
        var page = await host.PageAsync(answer.Headers.Location!.ToString(), language: "zh-CN");

        Assert.Contains("已记录：评论。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("second words", StringComparison.Ordinal) < page.IndexOf("first words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("comments", "text", "", HttpStatusCode.BadRequest)]
    [InlineData("assign", "seen", "\"another-page\"", HttpStatusCode.PreconditionFailed)]
    public async Task Writing_WhatCannotBe_ChangesNothingAndSaysWhy(string verb, string field, string value, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var answer = await SendAsync(host, $"{Proposed}/{verb}", (field, value));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("Nothing was changed.", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Empty(await host.AuditedAsync());
    }

    [Theory]
    [InlineData("assign")]
    [InlineData("comments")]
    public async Task Writing_WithoutThePagesToken_IsRefused(string verb)
    {
        await using var host = await ApiHost.StartGuardedAsync(ApiSample.Result());

        var answer = await SendAsync(host, $"{Proposed}/{verb}", ("assignee", "mallory"), ("text", "mallory"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await host.AuditedAsync());
    }

    [Theory]
    [InlineData("assign")]
    [InlineData("comments")]
    public async Task Writing_AsAViewer_IsRefused(string verb)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        host.SignIn("Viewer");

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(host, $"{Proposed}/{verb}", ("text", "No."))).StatusCode);
    }

    [Fact]
    public async Task Page_OfAnUnknownRecommendation_SaysSo()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        Assert.Contains("Nothing is here", await host.PageAsync("/recommendations/0123456789abcdef", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> DecideAsync(ApiHost host, string kind, params (string Name, string Value)[] fields) =>
        SendAsync(host, $"{Proposed}/{kind}", fields);

    private static async Task<HttpResponseMessage> SendAsync(ApiHost host, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/recommendations/{path}")
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", "en");
        return await host.Client.SendAsync(request, Cancellation);
    }
}
