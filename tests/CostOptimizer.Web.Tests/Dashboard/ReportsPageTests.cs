using CostOptimizer.Web.Tests.Api.Support;
using CostOptimizer.Web.Tests.Dashboard.Support;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class ReportsPageTests
{
    [Fact]
    public async Task Reports_OfStoredAnalyses_LeadToTheSameRunsAsTheApi()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result(), ApiSample.Changed("bert-search", "g6.xlarge"));
        var runs = (await host.GetAsync("/api/v1/reports")).Items().Select(item => item.Text("runId")!).ToList();

        var page = await host.OpenAsync("/reports");

        Assert.Equal(2, runs.Count);
        Assert.Equal(runs, runs.OrderBy(run => page.IndexOf($"href=\"/reports/{run}\"", StringComparison.Ordinal)));
        Assert.All(runs, run => Assert.Contains($"href=\"/api/v1/analyses/{run}/result\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_BeforeTheFirst_SayThatNothingIsOlder()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        Assert.Contains("Nothing older", await host.OpenAsync("/reports?before=20261116T001000Z-0a1b2c3d"), StringComparison.Ordinal);
    }
}
