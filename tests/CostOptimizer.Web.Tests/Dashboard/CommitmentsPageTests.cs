using CostOptimizer.Web.Tests.Api.Support;
using CostOptimizer.Web.Tests.Dashboard.Support;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class CommitmentsPageTests
{
    [Fact]
    public async Task Commitments_OfAStoredAnalysis_AreThoseOfTheApiTheNextToEndFirst()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());
        var ids = (await host.GetAsync("/api/v1/commitments")).Items().OrderBy(item => item.Text("endUtc"), StringComparer.Ordinal).Select(item => item.Text("id")!).ToList();

        var page = await host.OpenAsync("/commitments");

        Assert.Equal(["sp-77aa", "ri-3f2a"], ids); // 165 days and a year
        Assert.Equal(ids, ids.OrderBy(id => page.IndexOf($"<bdi>{id}</bdi>", StringComparison.Ordinal)));
        Assert.Contains("4 × p3.2xlarge", page, StringComparison.Ordinal);
        Assert.Contains("USD 4.4680/h", page, StringComparison.Ordinal); // 4 × 1.117
        Assert.Contains("in 165 days", page, StringComparison.Ordinal);
        Assert.Contains("no longer kept of this one", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commitments_NothingOwned_SaySo()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result() with { ReservedInstances = [], SavingsPlans = [] });

        Assert.Contains("No commitment is owned", await host.OpenAsync("/commitments"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commitments_WithoutAnAnalysis_SayHowToGetOne()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Contains("尚无分析结果", await host.OpenAsync("/commitments", language: "zh-CN"), StringComparison.Ordinal);
    }
}
