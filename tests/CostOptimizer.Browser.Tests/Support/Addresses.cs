using System.Text.Json;
using Microsoft.Playwright;

namespace CostOptimizer.Browser.Tests.Support;

/// <summary>Finds every kind of page.</summary>
internal static class Addresses
{
    /// <summary>Below it are stored reports: files with a layout of their own, which are no pages of the dashboard.</summary>
    private const string Reports = "/reports";

    /// <summary>Pages that the navigation does not lead to: with something chosen, filtered until nothing is left, and where nothing is.</summary>
    private static readonly string[] Others =
    [
        "/prices?region=us-east-1&type=g5.xlarge",
        "/prices?region=us-east-1&type=nothing",
        "/fleets?q=nothing-is-called-so",
        "/recommendations?q=nothing-is-called-so",
        "/recommendations?assignee=%E2%80%93",
        "/plan?growth=20",
        "/plan?growth=far-too-much",
        "/runs/jobs",
        "/runs/nothing-is-here",
        "/nothing-is-here",
    ];

    /// <returns>The navigation's pages for who reads them, of each the first page below it that it links to, every analysis' page, and those that nothing leads to.</returns>
    public static async Task<IReadOnlyList<string>> AllAsync(IPage page)
    {
        var addresses = new List<string>();
        foreach (var address in await LinksAsync(page.Locator("nav.pages a")))
        {
            await page.GotoAsync(address);
            addresses.Add(address);
            var below = (await LinksAsync(page.Locator("main a"))).FirstOrDefault(link =>
                address is not ("/" or Reports) && link.StartsWith(address + "/", StringComparison.Ordinal) && link != "/runs/jobs");
            if (below is not null)
            {
                addresses.Add(below);
            }
        }

        using var runs = JsonDocument.Parse(await (await page.APIRequest.GetAsync("/api/v1/reports?limit=1")).TextAsync());
        addresses.AddRange(runs.RootElement.GetProperty("items").EnumerateArray().Select(run => $"/runs/{run.GetProperty("runId").GetString()}"));
        return [.. addresses.Concat(Others).Distinct(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(ILocator links) =>
        await links.EvaluateAllAsync<string[]>("all => all.map(link => link.getAttribute('href'))");
}
