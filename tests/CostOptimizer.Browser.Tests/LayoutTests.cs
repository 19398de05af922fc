using CostOptimizer.Browser.Tests.Support;

namespace CostOptimizer.Browser.Tests;

public sealed class LayoutTests(DemoDashboard demo)
{
    [Theory]
    [InlineData(360, "en-US")]
    [InlineData(360, "zh-CN")]
    [InlineData(768, "en-US")]
    [InlineData(3840, "en-US")]
    public async Task EveryPage_FitsItsWindow(int width, string locale)
    {
        var page = await demo.OpenAsAdminAsync("/", new Reader("any", locale, width, IsDark: false));
        var wide = new List<string>();
        foreach (var address in await Addresses.AllAsync(page))
        {
            await page.GotoAsync(address);
            var excess = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
            if (excess > 0)
            {
                wide.Add($"{address} is {excess} pixels too wide");
            }
        }

        Assert.Empty(wide);
    }

    [Fact]
    public async Task EveryPage_AsksOnlyItsServer_AndBreaksNoPolicy()
    {
        var page = await demo.OpenAsAdminAsync("/");
        var faults = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != demo.Address.Authority)
            {
                faults.Add($"asks {request.Url}");
            }
        };
        page.Console += (_, message) =>
        {
            // A browser says so of a page that is refused, and of a number field that holds what somebody typed instead of one.
            if (message.Type is "error" or "warning"
                && !message.Text.StartsWith("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal)
                && !message.Text.StartsWith("The specified value", StringComparison.Ordinal))
            {
                faults.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");

        foreach (var address in await Addresses.AllAsync(page))
        {
            await page.GotoAsync(address);
        }

        Assert.Empty(faults);
    }
}
