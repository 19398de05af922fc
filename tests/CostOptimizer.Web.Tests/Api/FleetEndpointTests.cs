using System.Net;
using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Core.Demand;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Tests.Api.Support;

namespace CostOptimizer.Web.Tests.Api;

public sealed class FleetEndpointTests
{
    private const string Hostile = "<script>alert('x')</script>\u202Egnp.exe \"quoted\" & more";

    [Fact]
    public async Task List_StoredRun_HasEveryFleetWithItsCosts()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var page = await host.GetAsync("/api/v1/fleets");

        var vocoder = page.Items().Single(item => item.Text("name") == "tts-vocoder");
        Assert.Equal(8, page.Items().Count);
        Assert.Equal(Money.Usd(17_870.40m), vocoder.Money("effectiveCost"));
        Assert.Equal(Money.Usd(17_870.40m * 1.15m), vocoder.Money("listCost"));
        Assert.Equal(Money.Usd(17_870.40m / 2), vocoder.Money("savingP50"));
        Assert.Equal(8, vocoder.At("count").GetInt32());
        Assert.Equal("20261116T001000Z-0a1b2c3d", page.Text("runId"));
        Assert.Equal(JsonValueKind.Null, page.Items().Single(item => item.Text("name")!.StartsWith("xxx", StringComparison.Ordinal)).At("effectiveCost").ValueKind);
    }

    [Theory]
    [InlineData("account=444455556666", "客服语音识别")]
    [InlineData("region=cn-north-1", "客服语音识别")]
    [InlineData("region=eu-west-1", "")]
    [InlineData("state=idle", "")]
    public async Task List_Filtered_HasThoseAlone(string filter, string names)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var page = await host.GetAsync($"/api/v1/fleets?{filter}");

        Assert.Equal(names, string.Join(' ', page.Items().Select(item => item.Text("name"))));
    }

    [Fact]
    public async Task Get_ByKeyOrById_IsTheStoredFleet()
    {
        var result = ApiSample.Result();
        await using var host = await ApiHost.StartAsync(result);
        var stored = result.Fleet(Hostile);

        var byKey = await host.GetAsync($"/api/v1/fleets/{FleetKey.Of(stored.Fleet.Id)}");
        var byId = await host.GetAsync($"/api/v1/fleets/{Uri.EscapeDataString(stored.Fleet.Id.Value)}");

        Assert.Equal(byKey.GetRawText(), byId.GetRawText());
        Assert.Equal(JsonSerializer.Serialize(stored.Fleet, ResultJson.Compact), byKey.At("fleet").GetRawText());
        Assert.Equal(stored.Demand.SustainedPeak, byKey.At("demand", "sustainedPeak").GetDouble());
        Assert.Equal(stored.Costs!.Effective, byKey.Money("costs", "effective"));
        Assert.DoesNotContain("<script", byKey.GetRawText(), StringComparison.Ordinal); // escaped: safe even where it is taken for HTML
    }

    [Fact]
    public async Task GetDemand_OfAWindow_HasItsHours()
    {
        var result = ApiSample.Result();
        await using var host = await ApiHost.StartAsync(result);
        var stored = result.Fleet("bert-search");
        var from = stored.Demand.Hours[5].HourUtc;

        var curve = await host.GetAsync(
            $"/api/v1/fleets/{FleetKey.Of(stored.Fleet.Id)}/demand?from={from:yyyy-MM-ddTHH:mm:ssZ}&to={from.AddHours(3):yyyy-MM-ddTHH:mm:ssZ}");

        Assert.Equal(stored.Demand.Hours.Skip(5).Take(3), curve.At("hours").Deserialize<IReadOnlyList<HourlyRollup>>(ResultJson.Compact));
        Assert.Equal("V100", curve.Text("device"));
    }

    [Fact]
    public async Task GetDemand_WindowThatRunsBackwards_IsNamed()
    {
        var result = ApiSample.Result();
        await using var host = await ApiHost.StartAsync(result);

        var problem = await host.GetAsync(
            $"/api/v1/fleets/{FleetKey.Of(result.Plan.Fleets[0].Fleet.Id)}/demand?from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z", HttpStatusCode.BadRequest);

        Assert.Equal(["to is '2026-11-01T00:00:00Z': give an instant after from."], problem.Errors("to"));
    }

    [Theory]
    [InlineData("/api/v1/fleets/none")]
    [InlineData("/api/v1/fleets/none/demand")]
    [InlineData("/api/v1/fleets?run=none")]
    [InlineData("/api/v1/fleets/%3Cscript%3E")]
    [InlineData("/api/v1/nothing/here")]
    public async Task Get_WhatIsNotThere_IsAProblemWith404(string path)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var problem = await host.GetAsync(path, HttpStatusCode.NotFound);

        Assert.Equal(404, problem.At("status").GetInt32());
        Assert.NotEmpty(problem.Text("detail")!);
    }

    [Fact]
    public async Task List_NothingStored_SaysSo()
    {
        await using var host = await ApiHost.StartAsync();

        var problem = await host.GetAsync("/api/v1/fleets", HttpStatusCode.NotFound);

        Assert.StartsWith("No analysis is stored yet", problem.Text("detail"), StringComparison.Ordinal);
    }
}
