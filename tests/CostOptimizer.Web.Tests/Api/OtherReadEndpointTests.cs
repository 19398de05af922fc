using System.Net;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Prices;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Tests.Api.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Api;

/// <summary>Commitments, prices, reports, jobs and schedules.</summary>
public sealed class OtherReadEndpointTests
{
    private static readonly DateTime Monday = new(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commitments_StoredRun_AreTheOwnedOnes()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var all = (await host.GetAsync("/api/v1/commitments")).Items();
        var plans = (await host.GetAsync("/api/v1/commitments?kind=computeSavingsPlan")).Items();

        Assert.Equal(["ri-3f2a", "sp-77aa"], all.Select(item => item.Text("id")));
        Assert.Equal((Money.Usd(1.117m), 4), (all[0].Money("hourly"), all[0].At("count").GetInt32()));
        Assert.Equal(Money.Usd(2.5m), Assert.Single(plans).Money("hourly"));
    }

    [Fact]
    public async Task Prices_PageByPage_GiveEachOnce()
    {
        await using var host = await ApiHost.StartAsync();
        var regions = new[] { "us-east-1", "eu-west-1" }.Select(code => new Region(code)).ToList();
        await host.Services.GetRequiredService<IPriceStore>().ObserveAsync(
            [.. regions.Select(region => new RegionPrices(
                region,
                [.. Enumerable.Range(1, 5).Select(index => new PriceQuote(OfferingKey.LinuxShared(region, $"g{index}.xlarge"), HourlyRate.Usd(index), "price list", Monday, null))],
                [],
                [],
                []))],
            Monday,
            Cancellation);
        var seen = new List<string>();

        for (var next = "/api/v1/prices?limit=3"; next is not null;)
        {
            var page = await host.GetAsync(next);
            seen.AddRange(page.Items().Select(item => $"{item.Text("region")} {item.Text("typeName")} {item.Money("hourlyRate").Amount:0}"));
            next = page.Text("nextCursor") is { } cursor ? $"/api/v1/prices?limit=3&cursor={cursor}" : null;
        }

        Assert.Equal(
            from region in (string[])["eu-west-1", "us-east-1"]
            from index in Enumerable.Range(1, 5)
            select $"{region} g{index}.xlarge {index}",
            seen);
        Assert.Equal(["g4.xlarge"], (await host.GetAsync("/api/v1/prices?region=eu-west-1&type=g4&option=on-demand&service=ec2")).Items().Select(item => item.Text("typeName")));
        Assert.Empty((await host.GetAsync("/api/v1/prices?option=spot")).Items());
    }

    [Fact]
    public async Task Reports_StoredRuns_AreNewestFirst()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result(), ApiSample.Changed("tts-vocoder", "g5.xlarge"));

        var first = await host.GetAsync("/api/v1/reports?limit=1");
        var second = await host.GetAsync($"/api/v1/reports?limit=1&cursor={first.Text("nextCursor")}");

        Assert.Equal("20261117T001000Z-0a1b2c3d", Assert.Single(first.Items()).Text("runId"));
        Assert.Equal("partial", first.Items()[0].Text("status"));
        Assert.Equal("/api/v1/analyses/20261116T001000Z-0a1b2c3d/report", Assert.Single(second.Items()).Text("report"));
        Assert.Null(second.Text("nextCursor"));
    }

    [Fact]
    public async Task Jobs_AndSchedules_AreThoseOfTheEngine()
    {
        await using var host = await ApiHost.StartAsync();
        host.Jobs.Jobs.Add(new JobStatus("a/1", new JobCall("send-webhooks", ""), JobState.Failed, 5, "node-1", Monday, Monday, Monday.AddMinutes(1), "Nobody answered."));
        host.Jobs.Jobs.Add(new JobStatus("a/2", new JobCall("read-partition", "x"), JobState.Queued, 0, null, Monday, null, null, null));
        host.Jobs.Schedules.Add(new ScheduleStatus("nightly", new JobCall("analyze", ""), new Recurrence("0 0 6 ? * MON", TimeZoneInfo.Utc), null, Monday.AddDays(7)));

        var failed = Assert.Single((await host.GetAsync("/api/v1/jobs?state=failed")).Items());
        var schedule = Assert.Single((await host.GetAsync("/api/v1/schedules")).Items());

        Assert.Equal(("send-webhooks", 5, "Nobody answered."), (failed.Text("kind"), failed.At("attempts").GetInt32(), failed.Text("reason")));
        Assert.Equal(("nightly", "0 0 6 ? * MON", "UTC", "2026-11-23T00:00:00Z"), (schedule.Text("name"), schedule.Text("cron"), schedule.Text("timeZone"), schedule.Text("nextTurnUtc")));
        Assert.Equal(2, (await host.GetAsync("/api/v1/jobs")).Items().Count);
    }

    [Fact]
    public async Task Jobs_PageAfterPage_EachOnce()
    {
        await using var host = await ApiHost.StartAsync();
        host.Jobs.Jobs.AddRange(Enumerable.Range(1, 3).Select(number => new JobStatus($"a/{number}", new JobCall("send-webhooks", ""), JobState.Queued, 0, null, Monday, null, null, null)));

        var first = await host.GetAsync("/api/v1/jobs?limit=2");
        var second = await host.GetAsync($"/api/v1/jobs?limit=2&cursor={first.Text("nextCursor")}");

        Assert.Equal(["a/1", "a/2"], first.Items().Select(job => job.Text("id")));
        Assert.Equal("a/3", Assert.Single(second.Items()).Text("id"));
        Assert.Null(second.Text("nextCursor"));
    }

    [Fact]
    public async Task Page_OfTheDescription_AsksForItsStyleAloneAndHoldsNoScript()
    {
        await using var host = await ApiHost.StartAsync();

        var page = await host.Client.GetStringAsync("/api/v1/docs", Cancellation);
        using var style = await host.Client.GetAsync("/api/v1/docs.css", Cancellation);

        Assert.Contains("<code>GET /api/v1/recommendations/{id}/explanation</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "text/css"), (style.StatusCode, style.Content.Headers.ContentType!.MediaType));
    }
}
