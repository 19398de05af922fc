using Microsoft.Playwright;

namespace CostOptimizer.Browser.Tests.Support;

/// <summary>Finds every kind of page that the navigation leads to.</summary>
internal static class Addresses
{
    /// <summary>Below it are stored reports: files with a layout of their own, which are no pages of the dashboard.</summary>
    private const string Reports = "/reports";

    /// <returns>The navigation's pages, and of each the first page below it that it links to.</returns>
    public static async Task<IReadOnlyList<string>> AllAsync(IPage page)
    {
        var addresses = new List<string>();
        foreach (var address in await LinksAsync(page.Locator("nav.pages a")))
        {
            await page.GotoAsync(address);
            addresses.Add(address);
            var below = (await LinksAsync(page.Locator("main a"))).FirstOrDefault(link =>
                address is not ("/" or Reports) && link.StartsWith(address + "/", StringComparison.Ordinal));
            if (below is not null)
            {
                addresses.Add(below);
            }
        }

        return addresses;
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(ILocator links) =>
        await links.EvaluateAllAsync<string[]>("all => all.map(link => link.getAttribute('href'))");
}
