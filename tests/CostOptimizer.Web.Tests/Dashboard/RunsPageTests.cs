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
    public async Task Cancel_OfASingleJob_StopsItAndIsAudited()
    {
        await using var host = await ApiHost.StartGuardedAsync();
        var at = new DateTime(2026, 11, 18, 0, 0, 0, DateTimeKind.Utc);
        host.Jobs.Jobs.Add(new JobStatus("send@20261118T000000Z", new JobCall("send-webhooks", ""), JobState.Running, 1, "w1", at, at, null, null));
        host.Jobs.Jobs.Add(new JobStatus("send@20261117T000000Z", new JobCall("send-webhooks", ""), JobState.Succeeded, 1, "w1", at, at, at, null));
        var before = await host.OpenAsync("/runs/jobs");

        using var answer = await host.SubmitAsync("/runs/jobs", "/runs/jobs/cancel", ("id", "send@20261118T000000Z"));
        using var again = await host.SubmitAsync("/runs/jobs", "/runs/jobs/cancel", ("id", "send@20261118T000000Z"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (answer.StatusCode, again.StatusCode));
        Assert.Equal(1, before.Split("value=\"send@20261118T000000Z\"").Length - 1);
        Assert.DoesNotContain("value=\"send@20261117T000000Z\"", before, StringComparison.Ordinal); // it has ended
        Assert.Equal("cancelled", (await host.GetAsync("/api/v1/jobs?idPrefix=send@20261118")).At("items")[0].Text("state"));
        Assert.Equal(["job.cancel"], await host.AuditedAsync());
    }

    [Fact]
    public async Task Cancel_OfAPartOfAnAnalysis_IsRefused()
    {
        await using var host = await ApiHost.StartGuardedAsync();
        using var ordered = await host.SubmitAsync("/runs", "/runs");
        var id = (await host.GetAsync("/api/v1/analyses")).At("items")[0].Text("id")!;
        host.Jobs.Jobs.Add(new JobStatus($"{id}:start", new JobCall("start-analysis", id), JobState.Queued, 0, null, DateTime.UnixEpoch, null, null, null));

        using var answer = await host.SubmitAsync("/runs/jobs", "/runs/jobs/cancel", ("id", $"{id}:start"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(JobState.Queued, host.Jobs.Jobs[0].State);
    }

    [Fact]
    public async Task RunNow_OfASchedule_TakesATurnOnce()
    {
        await using var host = await ApiHost.StartGuardedAsync();
        host.Jobs.Schedules.Add(new ScheduleStatus("nightly", new JobCall("order-analysis", "{turn}"), new Recurrence("0 0 5 * * ?", TimeZoneInfo.Utc), null, DateTime.UnixEpoch));

        using var first = await host.SubmitAsync("/runs/jobs", "/runs/jobs/run", ("id", "nightly"));
        using var second = await host.SubmitAsync("/runs/jobs", "/runs/jobs/run", ("id", "nightly"));
        using var unknown = await host.SubmitAsync("/runs/jobs", "/runs/jobs/run", ("id", "hourly"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.NotFound), (first.StatusCode, second.StatusCode, unknown.StatusCode));
        Assert.Equal("nightly@now", Assert.Single(host.Jobs.Jobs).Id);
        Assert.Equal(["schedule.run", "schedule.run"], await host.AuditedAsync());
    }

    [Theory]
    [InlineData("/runs/jobs/cancel")]
    [InlineData("/runs/jobs/run")]
    public async Task Jobs_ChangedByAnAnalyst_AreRefused(string path)
    {
        await using var host = await ApiHost.StartGuardedAsync();
        host.SignIn("Analyst");

        using var answer = await host.SubmitAsync("/runs/jobs", path, ("id", "nightly"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
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
