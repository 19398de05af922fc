using CostOptimizer.Browser.Tests.Support;

namespace CostOptimizer.Browser.Tests;

public sealed class ChartTests(DemoDashboard demo)
{
    [Fact]
    public async Task Pointer_OverAChart_TellsTimeAndValue_AndDraggingShowsAPart()
    {
        var page = await demo.OpenAsync("/fleets?q=tts-context");
        await page.Locator("#fleets tbody th a").First.ClickAsync();
        var chart = page.Locator("svg[data-chart=line]").First;
        await chart.ScrollIntoViewIfNeededAsync();
        var box = (await chart.BoundingBoxAsync())!;

        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        var told = await chart.Locator(".hover text").TextContentAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width / 3), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.UpAsync();

        Assert.Matches("^Nov \\d+, 2026, .+ UTC: ≈ \\d", told);
        Assert.Contains("scale(", await chart.Locator(".s-line").GetAttributeAsync("transform"), StringComparison.Ordinal);
        await chart.DblClickAsync();
        Assert.Contains("scale(1 1)", await chart.Locator(".s-line").GetAttributeAsync("transform"), StringComparison.Ordinal);
    }
}
