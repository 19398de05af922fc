using CostOptimizer.Web.Dashboard;
using CostOptimizer.Web.Tests.Api.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Web.Tests.Dashboard;

public sealed class FirstLookTests
{
    private static readonly string[] Pages =
        ["/", "/", "/fleets", "/recommendations", "/plan", "/savings", "/commitments", "/prices", "/reports", "/alerts", "/runs"];

    [Fact]
    public async Task Take_AnAnalysisIsStored_WritesEveryPageOfAViewerAndChangesNothing()
    {
        await using var host = await ApiHost.StartAsync(ApiSample.Result());

        var written = await host.Services.GetRequiredService<FirstLook>().TakeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Pages.Select(page => (page, 200)), written);
        Assert.Empty(await host.AuditedAsync());
    }

    [Fact]
    public async Task Take_NothingIsStored_WritesThePagesThatSaySo()
    {
        await using var host = await ApiHost.StartAsync();

        var written = await host.Services.GetRequiredService<FirstLook>().TakeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Pages.Select(page => (page, 200)), written);
    }
}
