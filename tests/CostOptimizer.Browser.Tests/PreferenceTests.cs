using CostOptimizer.Browser.Tests.Support;

namespace CostOptimizer.Browser.Tests;

public sealed class PreferenceTests(DemoDashboard demo)
{
    [Fact]
    public async Task Switches_ChangeLanguageAndTheme_AndStayWhereTheReaderWas()
    {
        var page = await demo.OpenAsync("/fleets?state=Active");

        await page.Locator("button[value='zh-Hans']").ClickAsync();
        await page.Locator("html[lang='zh-Hans']").WaitForAsync();
        await page.Locator("button[value='Dark']").ClickAsync();
        await page.Locator("html[data-theme='dark']").WaitForAsync();

        Assert.EndsWith("/fleets?state=Active", page.Url, StringComparison.Ordinal);
        Assert.Equal("机群", await page.Locator("h1").InnerTextAsync());
        Assert.Equal("rgb(20, 24, 31)", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.bar')).backgroundColor"));
    }

    [Fact]
    public async Task EveryPage_InChinese_HasNoEnglishSentenceOfTheModel()
    {
        var page = await demo.OpenAsAdminAsync("/", Reader.Chinese);
        var english = new List<string>();
        foreach (var address in await Addresses.AllAsync(page))
        {
            await page.GotoAsync(address);
            english.AddRange(await page.Locator("main [lang='en']").AllInnerTextsAsync());
        }

        Assert.Empty(english);
    }

    [Fact]
    public async Task Filters_WithScript_ChangeTheListInPlace()
    {
        var page = await demo.OpenAsync("/fleets");
        await page.EvaluateAsync("() => { window.same = true; }");

        await page.Locator("select[name=region]").SelectOptionAsync("cn-north-1");
        await page.Locator("#fleets caption:text('5 fleets')").WaitForAsync();

        Assert.Equal(5, await page.Locator("#fleets tbody tr").CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => window.same === true")); // the page was not loaded again
    }
}
