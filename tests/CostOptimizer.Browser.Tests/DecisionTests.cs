using System.Text.Json;
using CostOptimizer.Browser.Tests.Support;

namespace CostOptimizer.Browser.Tests;

public sealed class DecisionTests(DemoDashboard demo)
{
    [Fact]
    public async Task Snoozing_ByMouse_IsWhatTheApiSays()
    {
        var page = await demo.OpenAsync("/sign-in?returnUrl=%2Frecommendations");
        await page.GetByLabel("Name").FillAsync(DemoDashboard.Operator);
        await page.GetByLabel("Password").FillAsync(DemoDashboard.Password);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.Locator("#recommendations").WaitForAsync();
        var address = await page.Locator("tbody th a").Last.GetAttributeAsync("href");
        await page.GotoAsync(address!);

        await page.Locator("summary:text-is('Snooze')").ClickAsync();
        await page.GetByLabel("Until").FillAsync("2027-02-03");
        await page.Locator("form[action$='/Snoozed'] textarea").FillAsync("after the launch");
        await page.Locator("form[action$='/Snoozed'] button").ClickAsync();

        await page.Locator(".notice.done").WaitForAsync();
        Assert.Contains("Written down", await page.Locator(".notice.done").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("until Feb 3, 2027", await page.Locator("#history ~ div").InnerTextAsync(), StringComparison.Ordinal);
        using var stored = JsonDocument.Parse(await demo.Api.GetStringAsync($"/api/v1{address}", TestContext.Current.CancellationToken));
        Assert.Equal("snoozed", stored.RootElement.GetProperty("state").GetString());
        Assert.Equal("after the launch", stored.RootElement.GetProperty("decisions")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Arithmetic_LineByLine_OpensDownToWhatWasGiven()
    {
        var page = await demo.OpenAsync("/recommendations");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.Locator("#arithmetic").WaitForAsync();

        Assert.False(await page.Locator(".arithmetic details details details >> nth=0").IsVisibleAsync());
        for (var closed = page.Locator(".arithmetic details:not([open]) > summary:visible"); await closed.CountAsync() > 0;)
        {
            await closed.First.ClickAsync();
        }

        Assert.True(await page.Locator(".arithmetic code:text-is('price_present')").First.IsVisibleAsync());
    }
}
