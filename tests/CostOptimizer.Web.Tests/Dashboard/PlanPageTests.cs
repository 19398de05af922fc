using System.Net;
using CostOptimizer.Web.Tests.Api.Support;
using CostOptimizer.Web.Tests.Dashboard.Support;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class PlanPageTests
{
    [Fact]
    public async Task Plan_WithoutAnAnalysis_SaysHowToGetOne()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Contains("No analysis yet", await host.OpenAsync("/plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfAStoredAnalysis_ShowsTheTotalsOfTheApi()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var total = (await host.GetAsync("/api/v1/analyses/20261116T001000Z-0a1b2c3d/result")).At("totals").EnumerateArray().Last();

        var page = await host.OpenAsync("/plan");

        Assert.Equal((55_845m, 30_420.15m), (total.Money("effective").Amount, total.Money("planned").Amount));
        Assert.Contains("USD 55,845.00", page, StringComparison.Ordinal);
        Assert.Contains("USD 30,420.15", page, StringComparison.Ordinal);
        Assert.Contains("USD 19,400 – 29,100", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIf_OfAnAnalysisThatNothingIsKeptOf_SaysSoAndShowsTheStoredPlan()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var page = await host.OpenAsync("/plan?growth=20");

        Assert.Contains("is no longer kept, so it cannot be planned again", page, StringComparison.Ordinal);
        Assert.Contains("USD 30,420.15", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("growth=-100", "Demand growth is “-100”: give a percentage above -100 up to 9900")]
    [InlineData("coverage=101", "Coverage cap, % is “101”: give 0 to 100.")]
    [InlineData("spot=half", "Spot share cap, % is “half”: give 0 to 100.")]
    [InlineData("discount=100", "Private discount is “100”: give 0 to below 100.")]
    [InlineData("term=2", "Longest commitment is “2”: choose none, 1 or 3 years.")]
    [InlineData("rate-USD=0", "Engineering hour in USD is “0”: give an amount above 0.")]
    public async Task WhatIf_ThatCannotBe_NamesFieldValueAndFix(string query, string sentence)
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var page = await host.OpenAsync($"/plan?{query}", HttpStatusCode.BadRequest);

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIf_WithTheStoredValues_SupposesNothing()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var page = await host.OpenAsync("/plan?growth=0&term=1&coverage=80.0&spot=50&discount=0&rate-USD=120&rate-CNY=500");

        Assert.DoesNotContain("no longer kept", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIf_WithHostileText_IsEncoded()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var markup = await host.MarkupAsync("/plan?growth=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", HttpStatusCode.BadRequest);

        Assert.DoesNotContain("<script>alert", markup, StringComparison.Ordinal);
    }
}
