using System.Net;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using CostOptimizer.Web.Tests.Api.Support;
using CostOptimizer.Web.Tests.Dashboard.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class RunsPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_NothingOrdered_SayHowToOrder()
    {
        await using var host = await ApiHost.StartGuardedAsync();

        var page = await host.OpenAsync("/runs");

        Assert.Contains("No analysis was ordered yet", page, StringComparison.Ordinal);
        Assert.Contains("Analyse the whole estate now", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunNow_SentTwice_OrdersOneAnalysisThatThePageFollows()
    {
        await using var host = await ApiHost.StartGuardedAsync();

        using var first = await host.SubmitAsync("/runs", "/runs", ("key", "0123456789abcdef"));
        using var second = await host.SubmitAsync("/runs", "/runs", ("key", "0123456789abcdef"));
        var id = (await host.GetAsync("/api/v1/analyses")).At("items")[0].Text("id")!;
        var page = await host.OpenAsync($"/runs/{id}");

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal($"/runs/{id}", first.Headers.Location!.ToString());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal([$"{id}:start"], host.Jobs.Enqueued);
        Assert.Contains($"data-follow=\"/api/v1/analyses/{id}/events\"", page, StringComparison.Ordinal);
        Assert.Equal(["analysis.order"], await host.AuditedAsync());
    }

    [Fact]
    public async Task Cancel_OfAQueuedAnalysis_CancelsItAsTheApiDoes()
    {
        await using var host = await ApiHost.StartGuardedAsync();
        using var ordered = await host.SubmitAsync("/runs", "/runs");
        var id = (await host.GetAsync("/api/v1/analyses")).At("items")[0].Text("id")!;

        using var answer = await host.SubmitAsync($"/runs/{id}", $"/runs/{id}/cancel");
        var page = await host.OpenAsync($"/runs/{id}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("cancelled", (await host.GetAsync($"/api/v1/analyses/{id}")).Text("state"));
        Assert.Contains(">Cancelled<", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-follow", page, StringComparison.Ordinal);
        Assert.Equal(["analysis.cancel", "analysis.order"], await host.AuditedAsync());
    }

    [Theory]
    [InlineData("Viewer", "/runs")]
    [InlineData("Analyst", "/runs/20261116T001000Z-0a1b2c3d/cancel")]
    public async Task Write_WithTooSmallARole_IsRefused(string role, string action)
    {
        await using var host = await ApiHost.StartGuardedAsync();
        host.SignIn(role);

        using var answer = await host.SubmitAsync("/runs", action);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await host.AuditedAsync());
    }

    [Fact]
    public async Task RunNow_WithoutTheToken_IsRefused()
    {
        await using var host = await ApiHost.StartGuardedAsync();

        using var answer = await host.Client.PostAsync("/runs", new FormUrlEncodedContent([]), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(host.Jobs.Enqueued);
    }

    [Fact]
    public async Task Run_WithAPartThatCouldNotBeRead_SaysWhichAndWhyAndWhatItCost()
    {
        await using var host = await ApiHost.StartGuardedAsync(ApiSample.Result());

        var page = await host.OpenAsync("/runs/20261116T001000Z-0a1b2c3d");

        Assert.Contains("111122223333/eu-west-1", page, StringComparison.Ordinal);
        Assert.Contains("Account 111122223333 denies ec2:DescribeInstances in eu-west-1", page, StringComparison.Ordinal);
        Assert.Contains("16 calls, for which AWS charges USD 0.0431", page, StringComparison.Ordinal); // 12 + 3 + 1
    }

    [Fact]
    public async Task Run_ThatDoesNotExist_IsAPageThatSaysSo()
    {
        await using var host = await ApiHost.StartGuardedAsync();

        await host.OpenAsync("/runs/nothing", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Jobs_WithAFailure_ShowItsReasonAndSchedulesByTheirOwnClock()
    {
        await using var host = await ApiHost.StartGuardedAsync();
        var at = new DateTime(2026, 11, 18, 11, 0, 0, DateTimeKind.Utc);
        host.Jobs.Jobs.Add(new JobStatus("a:start", new JobCall("start-analysis", "a"), JobState.Failed, 5, "w1", at, at, at.AddMinutes(2), "<b>AWS</b> refused."));
        host.Jobs.Jobs.Add(new JobStatus("b:start", new JobCall("send-webhooks", "b"), JobState.Succeeded, 1, "w1", at, at, at, null));
        host.Jobs.Schedules.Add(new ScheduleStatus(
            "nightly", new JobCall("order-analysis", "nightly"), new Recurrence("0 0 6 * * ?", TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")), null, at));
        await host.Services.GetRequiredService<IJobStore>().WriteAsync(
            async session =>
            {
                await session.SaveWorkerAsync(new WorkerRecord("w1", 3, at), Cancellation);
                return true;
            },
            Cancellation);

        var all = await host.MarkupAsync("/runs/jobs");
        var failed = await host.OpenAsync("/runs/jobs?state=Failed&kind=start-analysis");

        Assert.Contains("&lt;b&gt;AWS&lt;/b&gt; refused.", all, StringComparison.Ordinal);
        Assert.Contains("Nov 18, 2026, 11:00 UTC", all, StringComparison.Ordinal);
        Assert.Contains("Nov 18, 2026 19:00 Asia/Shanghai", all, StringComparison.Ordinal);
        Assert.Contains("1 h 0 min ago", all, StringComparison.Ordinal); // the clock stands at 12:00
        Assert.Contains("a:start", failed, StringComparison.Ordinal);
        Assert.DoesNotContain("b:start", failed, StringComparison.Ordinal);
    }
}
