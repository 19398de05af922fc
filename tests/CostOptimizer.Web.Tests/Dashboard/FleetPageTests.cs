using System.Net;
using CostOptimizer.Web.Tests.Api.Support;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class FleetPageTests
{
    [Fact]
    public async Task Fleets_WithoutAnAnalysis_SayHowToGetOne()
    {
        await using var host = await ApiHost.StartAsync();

        var page = await host.PageAsync("/fleets");

        Assert.Contains("No analysis yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fleets_ByCost_StandWithinTheirCurrency_DearestFirst()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var fleets = (await host.GetAsync("/api/v1/fleets?limit=100")).GetProperty("items").EnumerateArray()
            .Where(fleet => fleet.GetProperty("effectiveCost").ValueKind != System.Text.Json.JsonValueKind.Null)
            .OrderBy(fleet => fleet.GetProperty("effectiveCost").GetProperty("currency").GetString(), StringComparer.Ordinal)
            .ThenByDescending(fleet => decimal.Parse(fleet.GetProperty("effectiveCost").GetProperty("amount").ToString(), System.Globalization.CultureInfo.InvariantCulture))
            .Select(fleet => fleet.GetProperty("key").GetString()!);

        var page = await host.PageAsync("/fleets");

        Assert.Equal(fleets, fleets.OrderBy(key => page.IndexOf($"/fleets/{key}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Fleets_WithAFilterThatNoneFits_SaySo()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var page = await host.PageAsync("/fleets?q=%3Cscript%3Enothing");

        Assert.Contains("No fleet fits", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>nothing", page, StringComparison.Ordinal);
        Assert.Contains("value=\"&lt;script&gt;nothing\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fleets?sort=nonsense&page=-7&state=Broken&account=%00")]
    [InlineData("/fleets?page=99999999999999999999")]
    public async Task Fleets_WithNonsenseInTheAddress_StillShow(string address)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        Assert.Contains("<main", await host.PageAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fleet_WithAHostileName_IsEncodedAndIsolated()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var hostile = (await host.GetAsync("/api/v1/fleets?limit=100")).GetProperty("items").EnumerateArray()
            .Where(fleet => fleet.GetProperty("name").GetString()!.IndexOfAny(['<', '\u202E']) >= 0)
            .Select(fleet => fleet.GetProperty("key").GetString()!)
            .ToList();

        Assert.NotEmpty(hostile);
        foreach (var key in hostile)
        {
            var page = await host.PageAsync($"/fleets/{key}");
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\u202E', page);
            Assert.Contains("<bdi class=\"name\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Fleet_ThatIsNotThere_IsAPageThatSaysSo()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        Assert.Contains("Nothing is here", await host.PageAsync("/fleets/0123456789abcdef", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fleet_ShowsEveryCandidate_InTheOrderAskedFor()
    {
        var result = ApiSample.Result();
        await using var host = await ApiHost.StartAsync(result);
        var fleet = result.Plan.Fleets.MaxBy(analysis => analysis.Recommendation.Candidates.Count)!;
        var key = Web.Api.Estate.FleetKey.Of(fleet.Fleet.Id);

        var page = await host.PageAsync($"/fleets/{key}?sort=option");

        var table = page[page.IndexOf("id=\"candidate-table\"", StringComparison.Ordinal)..];
        Assert.Equal(fleet.Recommendation.Candidates.Count + 1, table.Split("<tr").Length - 1); // and the head
        var types = fleet.Recommendation.Candidates.Select(candidate => candidate.TypeName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(types, types.OrderBy(type => table.IndexOf(type + "<span class=\"note\">", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Pages_ForAViewerOfNothing_AreRefused()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        host.SignIn("Nobody");

        await host.PageAsync("/fleets", HttpStatusCode.Forbidden);
    }
}
