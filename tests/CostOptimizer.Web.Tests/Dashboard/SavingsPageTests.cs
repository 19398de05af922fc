using CostOptimizer.Web.Tests.Api;
using CostOptimizer.Web.Tests.Api.Support;
using CostOptimizer.Web.Tests.Dashboard.Support;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class SavingsPageTests
{
    [Fact]
    public async Task Savings_MeasuredWeek_ShowsTheNumbersOfTheApiAndWhyTheyDiffer()
    {
        await using var host = await SavingsEndpointTests.HostAsync();
        var week = (await host.GetAsync("/api/v1/savings")).At("weeks")[0];

        var page = await host.OpenAsync("/savings");

        Assert.Equal((84m, 80m), (week.Money("realised").Amount, week.Money("ofFleets").Amount));
        Assert.Contains("USD 84.00", page, StringComparison.Ordinal);
        Assert.Contains("USD 80.00", page, StringComparison.Ordinal);
        Assert.Contains("USD -20.00", page, StringComparison.Ordinal); // by roll-out: 80 realised of 100 promised
        Assert.Contains("+USD 4.00", page, StringComparison.Ordinal); // together beyond the fleets
        Assert.Contains("Realised", page, StringComparison.Ordinal);
        Assert.DoesNotContain("+USD 0.00", page, StringComparison.Ordinal); // what explains nothing is no step of the picture
        Assert.Contains("Promises are summed fleet by fleet.", page, StringComparison.Ordinal);
        Assert.Contains("No invoice is configured or read", page, StringComparison.Ordinal);
        Assert.Contains("No export of Compute Optimizer", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Savings_BeforeTheFirstAnalysis_SayWhatHasToHappen()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Contains("台账中尚无内容", await host.OpenAsync("/savings", language: "zh-CN"), StringComparison.Ordinal);
    }
}
