using System.Net;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Tests.Api.Support;
using CostOptimizer.Web.Tests.Dashboard.Support;

namespace CostOptimizer.Web.Tests.Api;

/// <summary>Where recommendations stand in the ledger, in the API and on the pages.</summary>
public sealed class RecommendationLedgerTests
{
    private static readonly AnalysisResult Result = ApiSample.Result();

    /// <summary>What a week of 40 realised is for a month of 730 hours.</summary>
    private static readonly Money Month = Money.Usd(40m * 730m / 168m);

    private static readonly FleetAnalysis Proposed = Result.Plan.Fleets.First(fleet => fleet.Recommendation.Verdict == Verdict.Recommended);

    private static readonly FleetAnalysis Stays = Result.Plan.Fleets.First(fleet => fleet.Recommendation.Verdict == Verdict.Stay);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Recommendation_HalfCarriedOut_IsInProgressWithTheLedgersFigures()
    {
        await using var host = await ApiHost.StartAsync(Result);
        await host.StoreAsync(Proposed.Fleet.Id, Proposed.Recommendation.Id, running: 1, realised: 40m);

        var item = Assert.Single((await host.GetAsync("/api/v1/recommendations?stage=inProgress")).Items());
        var details = await host.GetAsync($"/api/v1/recommendations/{Proposed.Recommendation.Id}");
        var entry = Assert.Single((await host.GetAsync("/api/v1/savings/entries?stage=inProgress")).Items());

        Assert.Equal(Proposed.Recommendation.Id, item.Text("id"));
        Assert.Equal(("inProgress", entry.Text("id"), 0.5m), (item.Text("ledger", "stage"), item.Text("ledger", "entryId"), item.At("ledger", "rollOut").GetDecimal()));
        Assert.Equal((Month, Money.Usd(40m)), (item.Money("ledger", "realisedPerMonth"), item.Money("ledger", "realisedToDate")));
        Assert.Equal((Money.Usd(-60m), entry.GetRawText()), (details.Money("ledger", "difference", "rollOut"), details.At("ledger").GetRawText()));
    }

    [Fact]
    public async Task Recommendation_ThatNobodyTookUp_IsIdentified()
    {
        await using var host = await ApiHost.StartAsync(Result);
        var identified = (await host.GetAsync("/api/v1/recommendations?stage=identified")).Items();
        var entries = (await host.GetAsync("/api/v1/savings/entries?stage=identified")).Items();

        using var dismissed = await host.PostAsync($"/api/v1/recommendations/{Proposed.Recommendation.Id}/dismiss", """{ "reason": "no" }""");
        var left = (await host.GetAsync("/api/v1/recommendations?stage=identified")).Items();

        Assert.Equal(HttpStatusCode.OK, dismissed.StatusCode);
        Assert.Equal(entries.Select(entry => entry.Text("recommendationId")).Order(StringComparer.Ordinal), identified.Select(item => item.Text("id")).Order(StringComparer.Ordinal));
        Assert.Equal(identified.Count - 1, left.Count);
        Assert.DoesNotContain(left, item => item.Text("id") == Proposed.Recommendation.Id);
    }

    [Fact]
    public async Task Recommendation_AfterOneThatWasCarriedOut_NamesItAndIsFoundByItsStage()
    {
        await using var host = await ApiHost.StartAsync(Result);
        await host.StoreAsync(Stays.Fleet.Id, "the-move-before", running: 0, realised: 80m);

        var item = Assert.Single((await host.GetAsync("/api/v1/recommendations?stage=realised")).Items());
        var list = await host.OpenAsync("/recommendations?stage=Realised");

        Assert.Equal(Stays.Recommendation.Id, item.Text("id"));
        Assert.Equal(("the-move-before", "realised"), (item.Text("ledgerBefore", "recommendationId"), item.Text("ledgerBefore", "stage")));
        Assert.Contains(Stays.Recommendation.Id, list, StringComparison.Ordinal); // though it proposes nothing itself
        Assert.Contains("Switch it off", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_HalfCarriedOut_ShowStageFiguresAndWhyTheyDiffer()
    {
        await using var host = await ApiHost.StartAsync(Result);
        await host.StoreAsync(Proposed.Fleet.Id, Proposed.Recommendation.Id, running: 1, realised: 40m);

        var list = await host.OpenAsync("/recommendations?stage=InProgress");
        var page = await host.OpenAsync($"/recommendations/{Proposed.Recommendation.Id}");
        var chinese = await host.OpenAsync($"/recommendations/{Proposed.Recommendation.Id}", language: "zh-CN");

        Assert.Contains("In progress</span>", list, StringComparison.Ordinal);
        Assert.Contains("50.0% rolled out, USD 173.81 a month realised", list, StringComparison.Ordinal); // 40 × 730 ÷ 168
        Assert.Contains("<li class=\"made\" aria-current=\"step\">In progress</li>", page, StringComparison.Ordinal);
        Assert.Contains("over 1 week measured", page, StringComparison.Ordinal);
        Assert.Contains("USD -60.00", page, StringComparison.Ordinal); // by partial roll-out, and all in all
        Assert.Contains("<li class=\"made\" aria-current=\"step\">进行中</li>", chinese, StringComparison.Ordinal);
        Assert.Contains("部分部署", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recommendation_MeasuredSinceItWasRead_IsSentAgain()
    {
        await using var host = await ApiHost.StartAsync(Result);
        var path = $"/api/v1/recommendations/{Proposed.Recommendation.Id}";
        using var before = await host.Client.GetAsync(path, Cancellation);
        await host.StoreAsync(Proposed.Fleet.Id, Proposed.Recommendation.Id, running: 1, realised: 40m);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);

        using var after = await host.Client.SendAsync(request, Cancellation);
        await host.StoreAsync(Proposed.Fleet.Id, Proposed.Recommendation.Id, running: 0, realised: 80m);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal("realised", (await host.GetAsync(path)).Text("ledger", "stage"));
    }
}
