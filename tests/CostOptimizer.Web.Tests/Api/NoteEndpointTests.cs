using System.Net;
using CostOptimizer.Application.Audit;
using CostOptimizer.Web.Tests.Api.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Api;

public sealed class NoteEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Path { get; } = $"/api/v1/recommendations/{ApiSample.Result().Fleet("tts-vocoder").Recommendation.Id}";

    [Fact]
    public async Task Assign_ThenAssignAnother_ListsUnderTheNewOneAndAuditsBeforeAndAfter()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        using var first = await host.PostAsync($"{Path}/assign", """{"assignee":" Ada "}""");

        using var second = await host.PostAsync($"{Path}/assign", """{"assignee":"grace","text":"Ada is away."}""");

        var details = await ApiHost.JsonAsync(second, HttpStatusCode.OK);
        Assert.Equal(("grace", "open"), (details.Text("assignee"), details.Text("state")));
        Assert.Equal(
            [("assigned", "grace", "Ada is away.", "ada"), ("assigned", "Ada", null, "ada")],
            details.At("notes").EnumerateArray().Select(note => (note.Text("kind"), note.Text("assignee"), note.At("text").GetString(), note.Text("writtenBy"))));
        var listed = Assert.Single((await host.GetAsync("/api/v1/recommendations?assignee=GRACE")).Items());
        Assert.Equal(("grace", details.At("recommendation").Text("id")), (listed.Text("assignee"), listed.Text("id")));
        Assert.Empty((await host.GetAsync("/api/v1/recommendations?assignee=Ada")).Items());
        var entry = (await host.Services.GetRequiredService<IAuditLog>().ReadAsync(100, before: null, Cancellation))[0].Entry;
        Assert.Equal("recommendation.assign", entry.What);
        Assert.Contains("\"assignee\":\"Ada\"", entry.Before, StringComparison.Ordinal);
        Assert.Contains("\"assignee\":\"grace\"", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assign_ToNobody_EndsIt()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        using var first = await host.PostAsync($"{Path}/assign", """{"assignee":"ada"}""");

        using var second = await host.PostAsync($"{Path}/assign", "{}");
        using var again = await host.PostAsync($"{Path}/assign", "{}");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await ApiHost.JsonAsync(second, HttpStatusCode.OK)).At("assignee").ValueKind);
        Assert.Equal(2, (await ApiHost.JsonAsync(again, HttpStatusCode.OK)).At("notes").GetArrayLength());
        Assert.Empty((await host.GetAsync("/api/v1/recommendations?assignee=ada")).Items());
    }

    [Fact]
    public async Task Assign_ThenTheRecommendationChanges_StaysAssigned()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        using var assigned = await host.PostAsync($"/api/v1/recommendations/{ApiSample.Result().Fleet("image-generator").Recommendation.Id}/assign", """{"assignee":"ada"}""");

        var later = ApiSample.Changed("image-generator", "g6.xlarge");
        await host.SaveAsync(later);

        Assert.Equal("ada", (await host.GetAsync($"/api/v1/recommendations/{later.Fleet("image-generator").Recommendation.Id}")).Text("assignee"));
    }

    [Fact]
    public async Task Comment_Twice_IsKeptOnceAndChangesNoState()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        using var accepted = await host.PostAsync($"{Path}/accept", "{}");

        using var first = await host.PostAsync($"{Path}/comments", """{"text":"<script>alert(1)</script> =1+1"}""");
        using var again = await host.PostAsync($"{Path}/comments", """{"text":"<script>alert(1)</script> =1+1"}""");

        var details = await ApiHost.JsonAsync(again, HttpStatusCode.OK);
        var note = Assert.Single(details.At("notes").EnumerateArray());
        Assert.Equal(("accepted", "commented", "<script>alert(1)</script> =1+1"), (details.Text("state"), note.Text("kind"), note.Text("text")));
        Assert.Equal(["recommendation.comment", "recommendation.decide"], await host.AuditedAsync());
    }

    [Fact]
    public async Task Assign_OnWhatSomebodyElseHasChangedMeanwhile_Is412()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        using var seen = await host.Client.GetAsync(Path, Cancellation);
        var tag = seen.Headers.ETag!.ToString();
        using var comment = await host.PostAsync($"{Path}/comments", """{"text":"Wait for me."}""");

        using var stale = await host.PostAsync($"{Path}/assign", """{"assignee":"ada"}""", ("If-Match", tag));
        using var decision = await host.PostAsync($"{Path}/accept", "{}", ("If-Match", tag)); // the comment was not seen
        using var fresh = await host.PostAsync($"{Path}/assign", """{"assignee":"ada"}""", ("If-Match", comment.Headers.ETag!.ToString()));

        Assert.Equal(
            (HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed, HttpStatusCode.OK), (stale.StatusCode, decision.StatusCode, fresh.StatusCode));
    }

    [Theory]
    [InlineData("comments", "{}", "text", "text is missing: give a text.")]
    [InlineData("comments", """{"text":"a\u0007"}""", "text", "text is '\"a\\u0007\"': give a text of at most 1000 characters without control characters.")]
    [InlineData("assign", """{"assignee":"two\nlines"}""", "assignee", "assignee is 'twolines': give a name of at most 100 characters on one line, or leave it out for nobody.")]
    [InlineData("assign", """{"assignee":"  "}""", "assignee", "assignee is '  ': give a name of at most 100 characters on one line, or leave it out for nobody.")]
    [InlineData("assign", """{"owner":"ada"}""", "owner", "owner is 'not a field': use one of assignee, text.")]
    public async Task Write_AtFault_NamesFieldValueAndFix(string verb, string body, string field, string sentence)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        using var response = await host.PostAsync($"{Path}/{verb}", body);

        Assert.Equal([sentence], (await ApiHost.JsonAsync(response, HttpStatusCode.BadRequest)).Errors(field));
        Assert.Empty(await host.AuditedAsync());
    }

    [Theory]
    [InlineData(100, HttpStatusCode.OK)]
    [InlineData(101, HttpStatusCode.BadRequest)]
    public async Task Assign_NameOfSomeLength_IsTakenUpToTheLimit(int length, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        using var response = await host.PostAsync($"{Path}/assign", $$"""{"assignee":"{{new string('a', length)}}"}""");

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("assign", """{"assignee":"ada"}""")]
    [InlineData("comments", """{"text":"No."}""")]
    public async Task Write_AsAnalyst_IsForbidden(string verb, string body)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        host.SignIn("Analyst");

        using var response = await host.PostAsync($"{Path}/{verb}", body);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
