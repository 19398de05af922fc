using System.Globalization;
using System.Net;
using System.Text.Json;
using CostOptimizer.Application.Json;
using CostOptimizer.Core.Values;
using CostOptimizer.Web.Tests.Api.Support;

namespace CostOptimizer.Web.Tests.Api;

public sealed class RecommendationEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_StoredRun_HasTheStoredFigures()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var page = await host.GetAsync("/api/v1/recommendations?sort=-saving&limit=1");

        // CNY comes before USD, and has one fleet: 45 % of 31,200.
        var first = Assert.Single(page.Items());
        Assert.Equal(new Money(14_040m, Currency.Cny), first.Money("savings", "p50"));
        Assert.Equal(0.98, first.At("savings", "probabilityOfSaving").GetDouble());
        Assert.Equal(("open", "recommended", "scaleIn"), (first.Text("state"), first.Text("verdict"), first.Text("action")));
        Assert.Equal("cn-north-1", first.Text("fleet", "region"));
    }

    [Theory]
    [InlineData("verdict=benchmarkFirst", 1)]
    [InlineData("verdict=recommended&account=111122223333", 3)]
    [InlineData("action=stay", 3)]
    [InlineData("minimumSaving=8935.20", 2)] // tts-vocoder saves exactly that; CNY 14,040 counts in its own currency
    [InlineData("minimumSaving=14040.01", 0)]
    [InlineData("state=open", 8)]
    [InlineData("state=dismissed", 0)]
    public async Task List_Filtered_HasAsManyAsFit(string filter, int count)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        Assert.Equal(count, (await host.GetAsync($"/api/v1/recommendations?{filter}")).Items().Count);
    }

    [Theory]
    [InlineData("fleet", 3)]
    [InlineData("-saving", 1)]
    [InlineData("saving", 2)]
    [InlineData("-cost", 7)]
    [InlineData("payback", 8)]
    public async Task List_PageByPage_GivesEachOnce(string sort, int limit)
    {
        var result = ApiSample.Result();
        await using var host = await ApiHost.StartAsync(result);
        var path = $"/api/v1/recommendations?sort={sort}&limit={limit.ToString(CultureInfo.InvariantCulture)}";
        var seen = new List<string>();
        var pages = 0;

        for (var next = path; next is not null; pages++)
        {
            using var response = await host.Client.GetAsync(next, Cancellation);
            var page = await ApiHost.JsonAsync(response, HttpStatusCode.OK);
            seen.AddRange(page.Items().Select(item => item.Text("id")!));
            next = response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
            Assert.Equal(next is null, page.At("nextCursor").ValueKind == JsonValueKind.Null);

            // An analysis that ends meanwhile does not mix in.
            await host.SaveAsync(ApiSample.Changed("tts-vocoder", "g5.xlarge"));
        }

        Assert.Equal((8 + limit - 1) / limit, pages);
        Assert.Equal(result.Plan.Fleets.Select(fleet => fleet.Recommendation.Id).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_StoredRecommendation_IsAllOfIt()
    {
        var result = ApiSample.Result();
        await using var host = await ApiHost.StartAsync(result);
        var stored = result.Fleet("tts-vocoder");

        var details = await host.GetAsync($"/api/v1/recommendations/{stored.Recommendation.Id}");

        Assert.Equal(JsonSerializer.Serialize(stored.Recommendation, ResultJson.Compact), details.At("recommendation").GetRawText());
        Assert.Equal("open", details.Text("state"));
        Assert.Empty(details.At("decisions").EnumerateArray());
    }

    [Fact]
    public async Task Explain_StoredRecommendation_HasTheTreeOverItsArithmetic()
    {
        var result = ApiSample.Result();
        await using var host = await ApiHost.StartAsync(result);

        var explanation = await host.GetAsync($"/api/v1/recommendations/{result.Fleet("tts-vocoder").Recommendation.Id}/explanation");

        var root = Assert.Single(explanation.At("tree").EnumerateArray());
        Assert.Equal(("list_target", 2_855.76m), (root.Text("symbol"), root.At("value").GetDecimal()));
        Assert.Equal(["price_target", "target_count"], root.At("inputs").EnumerateArray().Select(input => input.Text("symbol")));
    }

    [Fact]
    public async Task Get_WithTheETagOfBefore_Is304WithoutABody()
    {
        var result = ApiSample.Result();
        await using var host = await ApiHost.StartAsync(result);
        foreach (var path in (string[])["/api/v1/recommendations", $"/api/v1/recommendations/{result.Plan.Fleets[0].Recommendation.Id}", "/api/v1/fleets", "/api/v1/openapi.json"])
        {
            using var first = await host.Client.GetAsync(path, Cancellation);
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };

            using var second = await host.Client.SendAsync(request, Cancellation);

            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancellation));
            Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        }
    }
}
